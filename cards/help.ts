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
  if (role !== 'user') {
    blocks.push(sentence('help.commands', undefined, { weight: 'strong' }), {
      kind: 'facts',
      rows: commands.map((id) => ({ label: phrase(`help.command.${id}`), value: phrase(`help.${id}`) })),
    });
  }
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
