import { answersAsEvidence } from './answers.ts';
import type { NewEvidence } from './evidence.ts';
import type { Complaint } from './facts/complaint.ts';
import type { SaidFacts } from './facts/said.ts';
import type { ClientKind, Network, SymptomId } from './knowledge/ids.ts';
import { type Paste, readPaste } from './paste/read-paste.ts';
import { understand } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';

export interface Said {
  who: string;
  /** named outright; else understood from the text */
  symptoms?: readonly SymptomId[];
  say?: string;
  pastes?: readonly string[];
  client?: ClientKind;
  network?: Network;
  /** fact question id → answer id */
  answers?: Readonly<Record<string, string>>;
  /** ISO time at which it was said */
  at: string;
}
export interface Intake {
  complaint: Complaint;
  said: NewEvidence[];
  understanding: Understanding;
}

function pasteEvidence(pastes: readonly Paste[], at: string): NewEvidence[] {
  const stamp = { source: 'person', vantage: 'person', at, ms: 0 } as const;
  return pastes.flatMap((paste) => {
    const rows: NewEvidence[] = paste.rows
      ? [{ ...stamp, name: 'client-rows', known: true, value: paste.rows }]
      : [];
    const mailbox: NewEvidence[] = paste.mailboxId
      ? [{ ...stamp, name: 'mailbox-id', known: true, value: paste.mailboxId }]
      : [];
    return [...rows, ...mailbox];
  });
}

/** Each stated fact is its own observation; two that differ are both kept, since the difference is worth seeing. */
function saidEvidence(facts: readonly Partial<SaidFacts>[], at: string): NewEvidence[] {
  const stamp = { known: true, source: 'person', vantage: 'person', at, ms: 0 } as const;
  const seen = new Set<string>();
  return facts.flatMap((each) =>
    Object.entries(each).flatMap(([key, value]) => {
      const id = `${key}=${JSON.stringify(value)}`;
      if (value === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ ...stamp, name: `said.${key}`, value } as NewEvidence];
    }),
  );
}

/** Turns what a person said, pasted and answered into a complaint and evidence whose source is the person. */
export function intake(said: Said): Intake {
  const texts = [said.say ?? '', ...(said.pastes ?? [])].filter((text) => text !== '');
  const pastes = texts.map(readPaste);
  const understanding = understand(said.say ?? '', [...(said.pastes ?? [])]);
  const meant = understanding.primary;
  const symptoms = said.symptoms ?? (meant === 'none' || meant === 'unclear' ? [] : [meant]);
  const inside = pastes.find((paste) => paste.rows?.insideUser !== undefined)?.rows?.insideUser;
  const shown: Network | undefined = inside === undefined ? undefined : inside ? 'inside' : 'outside';
  const prompt = understanding.promptHost;
  const complaint: Complaint = {
    who: said.who,
    symptoms: [...symptoms],
    client: said.client ?? understanding.client ?? 'windows',
    network: said.network ?? shown ?? understanding.network ?? 'inside',
    strings: [...new Set([...understanding.strings, ...pastes.flatMap((paste) => paste.strings)])],
    ...(understanding.signedInMinutes === undefined
      ? {}
      : { signedInMinutes: understanding.signedInMinutes }),
    ...(prompt?.verdict === 'ok' && prompt.name ? { promptHost: prompt.name } : {}),
  };
  const stated = [understanding.said, ...pastes.map((paste) => paste.said)];
  const evidence = [
    ...pasteEvidence(pastes, said.at),
    ...saidEvidence(stated, said.at),
    ...answersAsEvidence(said.answers ?? {}, said.at),
  ];
  return { complaint, said: evidence, understanding };
}
