import type { Role } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import { commonSymptoms } from './symptom-choice.ts';
import type { Block, View } from './view.ts';

/** Commands in the order in which they are used: how each is typed, help.command.<id>, and what it does, help.<id>. */
const commands = [
  'diagnose',
  'why',
  'options',
  'evidence',
  'recheck',
  'whatif',
  'compare',
  'check',
  'report',
  'status',
  'language',
  'cancel',
  'start',
];

/** The same of the helpdesk's cases, and what only administrators may. */
const deskCommands = ['cases', 'case', 'claim', 'resolve', 'note', 'wait', 'release', 'take'];
const adminCommands = ['desk', 'audit'];

const rowsOf = (ids: readonly string[]) =>
  ids.map((id) => ({ label: phrase(`help.command.${id}`), value: phrase(`help.${id}`) }));

/** What the bot does, three sentences to try, and for staff the commands. */
export function helpView(role: Role): View {
  const example = phrase('help.example.label');
  const blocks: Block[] = [
    sentence('help.user'),
    sentence('help.how'),
    {
      kind: 'facts',
      rows: [1, 2, 3].map((number) => ({ label: example, value: phrase(`help.example.${number}`) })),
    },
  ];
  if (role === 'user')
    blocks.push({
      kind: 'facts',
      rows: [{ label: phrase('help.command.cases'), value: phrase('help.cases.own') }],
    });
  else
    blocks.push(
      sentence('help.commands', undefined, { weight: 'strong' }),
      { kind: 'facts', rows: rowsOf(commands) },
      sentence('help.desk.title', undefined, { weight: 'strong' }),
      { kind: 'facts', rows: rowsOf([...deskCommands, ...(role === 'admin' ? adminCommands : [])]) },
    );
  return {
    name: role === 'user' ? 'help' : 'help-staff',
    title: phrase('help.title'),
    blocks,
    actions: [
      ...commonSymptoms.slice(0, 3).map((symptom) => ({
        id: actionIds.symptom,
        label: phrase(`symptom.${symptom}`),
        data: { symptom },
      })),
      { id: actionIds.symptom, label: phrase('button.something-else'), data: { symptom: 'other' } },
    ],
  };
}
