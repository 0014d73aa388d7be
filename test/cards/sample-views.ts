import {
  cancelledView,
  diagnosisView,
  failedView,
  helpView,
  mappingConfirmView,
  mappingNeededView,
  notFoundView,
  optionsView,
  outOfScopeView,
  personChoiceView,
  progressView,
  questionView,
  refusals,
  refusedView,
  smallTalkKinds,
  smallTalkView,
  symptomChoiceView,
  type View,
  whyView,
} from '../../cards/index.ts';
import { roles } from '../../engine/index.ts';
import { sampleDiagnoses } from './samples.ts';

/** Who reads it: what only staff see may use their words. */
export interface SampleView {
  name: string;
  reader: 'user' | 'staff';
  view: View;
}
const user = (name: string, view: View): SampleView => ({ name, reader: 'user', view });
const staff = (name: string, view: View): SampleView => ({ name, reader: 'staff', view });

const dn = (name: string) => `CN=${name},OU=Customers,DC=hoster,DC=test`;
const question = sampleDiagnoses.undetermined!.nextQuestion!;

/** Every view, with each kind of content it can have. */
export const sampleViews: SampleView[] = [
  ...Object.entries(sampleDiagnoses).flatMap(([name, diagnosis]) => [
    ...roles.map((depth) =>
      (depth === 'user' ? user : staff)(`${name}-${depth}`, diagnosisView(diagnosis, depth)),
    ),
    user(`${name}-why`, whyView(diagnosis)),
    staff(`${name}-options`, optionsView(diagnosis)),
  ]),
  user('progress-start', progressView('r1', {})),
  user('progress', progressView('r1', { directory: 'done', dns: 'running' })),
  staff('progress-other', progressView('r1', { directory: 'done', dns: 'failed' }, 'anna@corp.test')),
  user('question', questionView(question)),
  user('symptoms-likely', symptomChoiceView(['meeting_error', 'add_in_missing'])),
  user('symptoms-common', symptomChoiceView([])),
  staff('persons', personChoiceView('anna', ['Anna A', 'Anna B'].map(dn))),
  staff('persons-many', personChoiceView('a', Array.from({ length: 9 }, (_, at) => `Anna ${at}`).map(dn))),
  user('not-found-self', notFoundView('anna@corp.test', { own: true })),
  staff('not-found', notFoundView('nobody@corp.test', { own: false, unread: 1 })),
  user('mapping-user', mappingNeededView()),
  staff('mapping-agent', mappingConfirmView('anna@chat.test', ['anna@corp.test', 'anna.b@corp.test'])),
  staff('mapping-agent-none', mappingConfirmView('anna@chat.test', [])),
  user('help', helpView('user')),
  staff('help-staff', helpView('agent')),
  ...smallTalkKinds.map((kind) => user(`small-talk-${kind}`, smallTalkView(kind))),
  user('out-of-scope', outOfScopeView()),
  user('out-of-scope-teams', outOfScopeView('teams')),
  ...refusals.map((why) => user(`refused-${why}`, refusedView(why))),
  user('failed', failedView('E-PROBE-7')),
  user('cancelled', cancelledView()),
  user('cancelled-known', cancelledView(['directory', 'dns'], sampleDiagnoses['meeting-limit'])),
];
