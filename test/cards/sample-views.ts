import {
  auditView,
  cancelledView,
  comparePromptView,
  diagnosisView,
  didYouMeanView,
  evidenceView,
  failedView,
  featuresView,
  fileView,
  guideKinds,
  guideView,
  helpView,
  languages,
  languageView,
  lastAnswerView,
  mappingConfirmView,
  mappingNeededView,
  missingArguments,
  missingArgumentView,
  noCaseView,
  notFoundView,
  optionsView,
  outOfScopeView,
  personChoiceView,
  progressView,
  questionView,
  recheckArrangedView,
  recheckCancelledView,
  recheckOfferView,
  refusals,
  refusedView,
  reportReadyView,
  smallTalkKinds,
  smallTalkView,
  statusView,
  symptomChoiceView,
  type View,
  whatIfPromptView,
  whyView,
} from '../../cards/index.ts';
import { clientKinds, roles } from '../../engine/index.ts';
import { deskViews, requesterViews } from './sample-cases.ts';
import { talkStaffViews, talkViews } from './sample-talk.ts';
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
const anna = sampleDiagnoses['meeting-limit']!;
const at = '2026-03-02T09:30:00.000Z';
const question = sampleDiagnoses.undetermined!.nextQuestion!;

const changes = [
  { fact: 'mail', before: '', after: 'anna@corp.test', lastSeen: Date.parse(at), since: Date.parse(at) },
  {
    fact: 'certificate',
    before: 'AB:CD 2026-03-01T00:00:00.000Z',
    after: 'AB:CE 2027-03-01T00:00:00.000Z',
    lastSeen: Date.parse('2026-02-01T10:00:00.000Z'),
    since: Date.parse('2026-01-01T10:00:00.000Z'),
  },
] as const;

const auditRows = [
  { at: Date.parse(at), actor: 'anna@corp.test', kind: 'case', caseId: 17, event: 'opened' },
  { at: Date.parse(at), actor: 'agnes@corp.test', kind: 'role', caseId: 17, event: 'saw', what: 'evidence' },
  { at: Date.parse(at), actor: 'ada@corp.test', kind: 'role', event: 'desk-placed', what: 'desk' },
  { at: Date.parse(at), actor: 'anna@corp.test', kind: 'refused', what: 'case-claim' },
  { at: Date.parse(at), actor: 'agnes@corp.test', kind: 'mapping', event: 'confirmed' },
  { at: Date.parse(at), actor: 'ada@corp.test', kind: 'export' },
  { at: Date.parse(at), actor: 'root', kind: 'forgotten' },
  { at: Date.parse(at), actor: 'root', kind: 'retention' },
  { at: Date.parse(at), actor: 'root', kind: 'restored' },
];

/** Every view, with each kind of content it can have. */
export const sampleViews: SampleView[] = [
  ...Object.entries(sampleDiagnoses).flatMap(([name, diagnosis]) => [
    ...roles.map((depth) =>
      (depth === 'user' ? user : staff)(`${name}-${depth}`, diagnosisView(diagnosis, depth)),
    ),
    user(`${name}-why`, whyView(diagnosis)),
    staff(`${name}-options`, optionsView(diagnosis)),
    staff(`${name}-features`, featuresView(diagnosis)),
    staff(`${name}-again`, diagnosisView(diagnosis, 'agent', sampleDiagnoses['meeting-limit'])),
    staff(`${name}-same`, diagnosisView(diagnosis, 'admin', diagnosis)),
    user(`${name}-after`, diagnosisView(diagnosis, 'user', sampleDiagnoses['meeting-limit'])),
  ]),
  staff(
    'audit',
    auditView({
      key: 'person',
      value: 'anna@corp.test',
      rows: auditRows,
      total: 90,
      csv: [['"seq","at"', '"1","2026-03-02T09:30:00.000Z"']],
    }),
  ),
  staff('audit-case', auditView({ key: 'case', value: '17', rows: auditRows, total: 17, csv: [] })),
  staff('audit-none', auditView({ key: 'admin', value: 'ada@corp.test', rows: [], total: 0, csv: [] })),
  user('home-last', lastAnswerView(anna, 'user')),
  staff('home-last-staff', lastAnswerView(anna, 'agent')),
  user('home-none', noCaseView()),
  user('file', fileView()),
  staff('since', diagnosisView(anna, 'agent', undefined, changes)),
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
  staff('help-admin', helpView('admin')),
  ...smallTalkKinds.map((kind) => user(`small-talk-${kind}`, smallTalkView(kind))),
  user('out-of-scope', outOfScopeView()),
  user('out-of-scope-teams', outOfScopeView('teams')),
  ...refusals.map((why) => user(`refused-${why}`, refusedView(why))),
  user('failed', failedView('E-PROBE-7')),
  ...languages().map((code) => user(`language-${code}`, languageView(code))),
  user('language-chosen', languageView('en', true)),
  user('status-idle', statusView({ reminders: [], language: 'en', role: 'user' })),
  staff(
    'status-busy',
    statusView({
      running: { run: 'r1', who: 'anna@corp.test' },
      last: { who: 'bert@corp.test', verdict: 'v-1', at },
      reminders: [{ id: 'm1', who: 'anna@corp.test', at }],
      language: 'en',
      role: 'admin',
    }),
  ),
  user('recheck-offer', recheckOfferView('v-1')),
  user('recheck-arranged', recheckArrangedView({ id: 'm1', at })),
  user('recheck-cancelled', recheckCancelledView()),
  user('did-you-mean', didYouMeanView('diagnos anna', ['diagnose anna'])),
  user('did-you-mean-none', didYouMeanView('xyzzy', [])),
  ...missingArguments.map((what) => user(`missing-${what}`, missingArgumentView('whatif', what))),
  staff(
    'missing-choices',
    missingArgumentView('why', 'who', [{ label: 'Anna Example', text: 'why anna@corp.test' }]),
  ),
  ...guideKinds.flatMap((kind) =>
    clientKinds.map((client) => user(`guide-${kind}-${client}`, guideView(kind, client))),
  ),
  staff(
    'report-ready',
    reportReadyView({
      format: 'html',
      file: 'anna.html',
      href: 'http://127.0.0.1:3978/report/1',
      verdict: 'v-1',
    }),
  ),
  staff('report-beside', reportReadyView({ format: 'json', file: 'anna.json', verdict: 'v-1' })),
  staff('whatif-prompt', whatIfPromptView(anna)),
  staff('compare-prompt', comparePromptView(anna, [{ name: 'Bert', who: 'bert@corp.test' }])),
  staff('compare-prompt-none', comparePromptView(anna)),
  user('evidence', evidenceView(anna)),
  staff('evidence-none', evidenceView(anna, 'E99', 'admin')),
  ...anna.evidence.flatMap(({ id }) => [
    user(`evidence-${id}-user`, evidenceView(anna, id)),
    staff(`evidence-${id}-admin`, evidenceView(anna, id, 'admin')),
  ]),
  ...talkViews.map(([name, view]) => user(name, view)),
  ...talkStaffViews.map(([name, view]) => staff(name, view)),
  ...deskViews.map(([name, view]) => staff(name, view)),
  ...requesterViews.map(([name, view]) => user(name, view)),
  user('cancelled', cancelledView()),
  user('cancelled-known', cancelledView(['directory', 'dns'], sampleDiagnoses['meeting-limit'])),
];
