import type { Role } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import { commonSymptoms } from './symptom-choice.ts';
import type { Block, View } from './view.ts';

/** Commands in the order in which they are used; message ids help.<first word>. */
const commandWords = [
  'why',
  'options',
  'evidence E3',
  'recheck',
  'whatif ADDRESS mail=ADDRESS',
  'compare ADDRESS ADDRESS',
  'check domain DOMAIN',
  'report html',
  'status',
  'language',
  'cancel',
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
      rows: [
        { label: phrase('help.diagnose.command'), value: phrase('help.diagnose') },
        ...commandWords.map((word) => ({
          label: phrase('ui.plain', { text: word }),
          value: phrase(`help.${word.split(' ')[0]}`),
        })),
        { label: phrase('ui.plain', { text: 'start again' }), value: phrase('help.start') },
      ],
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
