import {
  alsoView,
  askAdminView,
  clientOnlyView,
  optionsView,
  optionToForwardView,
  somethingElseView,
  toldBlocks,
  upgradedView,
  type View,
  workingView,
  workKinds,
} from '../../cards/index.ts';
import { roles } from '../../engine/index.ts';
import { sampleDiagnoses } from './samples.ts';

const anna = sampleDiagnoses['meeting-limit']!;
const told = toldBlocks({
  said: 'New Lync Meeting says I am not UC enabled',
  symptoms: ['meeting_error'],
  answers: { 'windows-logon': 'neither', 'outlook-address': '=anna@corp.test', 'comes-and-goes': 'unknown' },
});

/** Views of the conversation itself; a person may read these. */
export const talkViews: [string, View][] = [
  ['also-one', alsoView(['visual_voicemail_missing'])],
  ['also', alsoView(['visual_voicemail_missing', 'photos_contacts_missing'])],
  ['something-else', somethingElseView('user')],
  ['upgraded', upgradedView()],
  ...Object.entries(sampleDiagnoses).map(([name, diagnosis]): [string, View] => [
    `${name}-client-only`,
    clientOnlyView(diagnosis),
  ]),
];
/** And these only staff. */
export const talkStaffViews: [string, View][] = [
  ...roles.map((role): [string, View] => [`something-else-${role}`, somethingElseView(role)]),
  ...workKinds.map((kind): [string, View] => [`working-${kind}`, workingView('r1', kind, 'anna@corp.test')]),
  ['told', { name: 'told', title: { id: 'forward.title' }, blocks: told, actions: [] }],
  ['options-asking', optionsView(anna, true)],
  ['option-to-forward', optionToForwardView(anna, 2)],
  ['ask-admin', askAdminView(2, ['Set-Mailbox …', 'Set-Mailbox …'])],
];
