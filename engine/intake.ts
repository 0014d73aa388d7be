import { answersAsEvidence, symptomsMeant } from './answers.ts';
import type { NewEvidence } from './evidence.ts';
import type { ClientRows, Complaint } from './facts/complaint.ts';
import type { ClientKind, Network, Role, SymptomId } from './knowledge/ids.ts';
import { type Paste, readPaste } from './paste/read-paste.ts';
import { settledPolicy } from './paste/settled-policy.ts';
import { settling } from './paste/settling.ts';
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
  /** question id → answer id, in the order in which they were answered */
  answers?: Readonly<Record<string, string>>;
  /** who answers questions; absent: anybody may */
  role?: Role;
  /** ISO time at which it was said */
  at: string;
}
export interface Intake {
  complaint: Complaint;
  said: NewEvidence[];
  understanding: Understanding;
}

const stampOf = (at: string) => ({ source: 'person', vantage: 'person', at, ms: 0 }) as const;

/** A stamp in a paste is when that was so; one from the future is a clock that goes wrong, and counts as now. */
const agedAt = (stated: string | undefined, now: string): string =>
  stated !== undefined && stated < now ? stated : now;

/** Windows, mailbox and policy as pasted. Several windows are all kept, the last one counts where they are of one age. */
function pasteEvidence(pastes: readonly Paste[], who: string, now: string): NewEvidence[] {
  const shown = pastes.flatMap((paste): NewEvidence[] => {
    const stamp = stampOf(agedAt(paste.at, now));
    return [
      ...paste.windows.map((value): NewEvidence => ({ ...stamp, name: 'client-rows', known: true, value })),
      ...(paste.mailboxId
        ? [{ ...stamp, name: 'mailbox-id', known: true, value: paste.mailboxId } as const]
        : []),
    ];
  });
  const policy = settledPolicy(together(pastes), who);
  const at = pastes.find(({ policies }) => policies.policies.length > 0)?.at;
  return policy
    ? [...shown, { ...stampOf(agedAt(at, now)), name: 'client-policy', known: true, value: policy }]
    : shown;
}

/** Rows that a pasted status names without its label: as good as the button that says so. */
const rowsOf: Readonly<Record<string, Pick<ClientRows, 'ews' | 'mapi'>>> = {
  'S-02': { ews: 'ok' },
  'S-03': { ews: 'not-deployed' },
  'S-04': { ews: 'not-initialized' },
  'S-05': { mapi: 'ok' },
};
function statusEvidence(pastes: readonly Paste[], now: string): NewEvidence[] {
  const named = pastes.flatMap(({ strings }) => strings.flatMap((code) => rowsOf[code] ?? []));
  if (named.length === 0) return [];
  const value: ClientRows = { rows: {}, ...Object.assign({}, ...named) };
  return [{ ...stampOf(now), name: 'client-rows', known: true, value }];
}

/** The user's row may be in one paste and the policies in another. */
function together(pastes: readonly Paste[]): Paste['policies'] {
  return {
    users: pastes.flatMap(({ policies }) => policies.users),
    policies: pastes.flatMap(({ policies }) => policies.policies),
    effective: pastes.flatMap(({ policies }) => policies.effective),
  };
}

interface StatedFact {
  key: string;
  value: unknown;
  at?: string;
}

/** Each stated fact is its own observation; two that differ are both kept, since the difference is worth seeing. */
function saidEvidence(facts: readonly StatedFact[], now: string): NewEvidence[] {
  const seen = new Set<string>();
  return facts.flatMap(({ key, value, at }) => {
    const id = `${key}=${JSON.stringify(value)}@${at ?? ''}`;
    if (value === undefined || seen.has(id)) return [];
    seen.add(id);
    return [{ ...stampOf(agedAt(at, now)), known: true, name: `said.${key}`, value } as NewEvidence];
  });
}

/** Turns what a person said, pasted and answered into a complaint and evidence whose source is the person. */
export function intake(said: Said): Intake {
  const texts = [said.say ?? '', ...(said.pastes ?? [])].filter((text) => text !== '');
  const pastes = texts.map(readPaste);
  const understanding = understand(said.say ?? '', [...(said.pastes ?? [])]);
  const symptoms = symptomsMeant(said.answers ?? {}) ?? said.symptoms ?? understanding.complaints;
  const inside = pastes.findLast((paste) => paste.rows?.insideUser !== undefined)?.rows?.insideUser;
  const shown: Network | undefined = inside === undefined ? undefined : inside ? 'inside' : 'outside';
  const prompt = understanding.promptHost;
  const asked = Object.keys(said.answers ?? {}).length;
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
    ...(understanding.suspects.length > 0 ? { suspects: understanding.suspects } : {}),
    ...(said.role ? { role: said.role } : {}),
    ...(asked > 0 ? { asked } : {}),
  };
  const stated: StatedFact[] = [
    ...Object.entries(understanding.said).map(([key, value]) => ({ key, value })),
    ...pastes.flatMap((paste) => paste.facts),
    {
      key: 'settling',
      value: settling(
        pastes.findLast((paste) => paste.rows)?.rows,
        complaint.strings,
        understanding.signedInMinutes,
      ),
    },
  ];
  const evidence = [
    ...pasteEvidence(pastes, said.who, said.at),
    ...(pastes.some(({ windows }) => windows.length > 0)
      ? []
      : statusEvidence(pastes.slice(said.say ? 1 : 0), said.at)),
    ...saidEvidence(stated, said.at),
    ...answersAsEvidence(said.answers ?? {}, said.at),
  ];
  return { complaint, said: evidence, understanding };
}
