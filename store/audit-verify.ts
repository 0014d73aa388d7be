import { type AuditRow, digestOf, hashOf, keyIdOf } from './audit-line.ts';
import { beginning } from './audit-write.ts';
import type { Engine } from './engine.ts';
import type { Within } from './tables.ts';

/** The chain's end at a moment. */
export interface AuditHead {
  seq: number;
  hash: string;
  /** epoch milliseconds */
  at: number;
}
export interface AuditFault {
  /**
   * changed: what it says is not what was written. missing: lines up to this one are not there. reordered: it stood
   * elsewhere. cut-off: there were later lines. rewritten: an exported end is another one. unrecorded: a change of a
   * case has no line. other-key: made with another key.
   */
  code: 'changed' | 'missing' | 'reordered' | 'cut-off' | 'rewritten' | 'unrecorded' | 'other-key';
  seq: number;
  /** where it stood, of one that was moved; from which one on, of those missing */
  from?: number;
}
export interface Verified {
  lines: number;
  faults: AuditFault[];
  head?: AuditHead;
}
/** More than this is not listed: the first ones say enough. */
const mostFaults = 100;

/** What lines say that take something away with right. */
interface Allowed {
  /** personal parts that were replaced: line -> digest of what stands there now */
  replaced: Map<number, string>;
  /** the last line that retention took, at the beginning of the chain */
  cut?: AuditHead;
  /** a back-up was put back: ends exported before then, from this line on, are of what it replaced */
  restored: { seq: number; at: number }[];
}

export async function verifyAudit(
  { db, kind }: Engine,
  key: string,
  heads: readonly AuditHead[],
): Promise<Verified> {
  const look = db.transaction();
  // one picture of everything, while others go on writing
  return (kind === 'postgres' ? look.setIsolationLevel('repeatable read') : look).execute(async (tx) => {
    const allowed = await allowedIn(tx);
    const keyId = keyIdOf(key);
    const wrong: AuditRow[] = [];
    const faults: AuditFault[] = [];
    const hashes = new Map<number, string>();
    const wanted = new Set(heads.map(({ seq }) => seq));
    let last: AuditHead = allowed.cut ?? { seq: 0, hash: beginning, at: 0 };
    let lines = 0;
    for await (const row of rowsOf(tx)) {
      lines++;
      const follows = row.seq === last.seq + 1;
      if (!follows) faults.push({ code: 'missing', seq: row.seq - 1, from: last.seq + 1 });
      else if (row.key_id !== keyId) faults.push({ code: 'other-key', seq: row.seq });
      else if (row.hash !== hashOf(key, last.hash, row)) wrong.push(row);
      const digest = digestOf(row);
      if (digest !== row.digest && digest !== allowed.replaced.get(row.seq))
        faults.push({ code: 'changed', seq: row.seq });
      if (wanted.has(row.seq)) hashes.set(row.seq, row.hash);
      last = row;
    }
    const counted = await tx
      .selectFrom('counter')
      .select('value')
      .where('name', '=', 'audit')
      .executeTakeFirst();
    if (last.seq < (counted?.value ?? 0)) faults.push({ code: 'cut-off', seq: last.seq });
    for (const row of wrong) faults.push(await moved(tx, key, row, wrong));
    faults.push(...againstHeads(heads, hashes, last.seq, allowed), ...(await unrecorded(tx, allowed)));
    const { seq, hash, at } = last;
    return { lines, faults: oneEach(faults), ...(lines > 0 ? { head: { seq, hash, at } } : {}) };
  });
}

async function* rowsOf(tx: Within): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const page = await tx
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(1000)
      .execute();
    yield* page;
    if (page.length === 0) return;
    after = page.at(-1)!.seq;
  }
}

async function allowedIn(tx: Within): Promise<Allowed> {
  const rows = await tx
    .selectFrom('audit')
    .select(['seq', 'at', 'facts'])
    .where('kind', 'in', ['forgotten', 'retention', 'restored'])
    .orderBy('seq')
    .execute();
  const allowed: Allowed = { replaced: new Map(), restored: [] };
  for (const { seq, at, facts } of rows) {
    const { lines = {}, cut, replaces } = parsed(facts);
    for (const [line, digest] of Object.entries(lines)) allowed.replaced.set(Number(line), digest);
    if (cut) allowed.cut = cut;
    if (replaces) allowed.restored.push({ seq, at });
  }
  return allowed;
}
/** A line somebody broke is found as changed; here it allows nothing. */
function parsed(facts: string): { lines?: Record<string, string>; cut?: AuditHead; replaces?: unknown } {
  try {
    return JSON.parse(facts);
  } catch {
    return {};
  }
}

/** A line that fails where it stands may be true where another failing one stands. */
async function moved(
  tx: Within,
  key: string,
  row: AuditRow,
  wrong: readonly AuditRow[],
): Promise<AuditFault> {
  const places = wrong.slice(0, mostFaults).map(({ seq }) => seq);
  const before = await tx
    .selectFrom('audit')
    .select('hash')
    .where(
      'seq',
      'in',
      places.map((seq) => seq - 1),
    )
    .execute();
  const forerunners = new Set(
    [...before, ...wrong.slice(0, mostFaults)].map(({ hash }) => hash).concat(beginning),
  );
  for (const seq of places)
    for (const hash of forerunners)
      if (seq !== row.seq && row.hash === hashOf(key, hash, { ...row, seq }))
        return { code: 'reordered', seq: row.seq, from: seq };
  return { code: 'changed', seq: row.seq };
}

function againstHeads(
  heads: readonly AuditHead[],
  hashes: ReadonlyMap<number, string>,
  last: number,
  { cut, restored }: Allowed,
): AuditFault[] {
  return heads.flatMap(({ seq, hash, at }): AuditFault[] => {
    if (hashes.get(seq) === hash || (cut && seq <= cut.seq)) return [];
    if (restored.some((back) => seq >= back.seq && at <= back.at)) return [];
    if (seq > last) return [{ code: 'cut-off', seq: last }];
    return [{ code: 'rewritten', seq }];
  });
}

/** Changes of cases whose line is not there, or never was. */
async function unrecorded(tx: Within, { cut }: Allowed): Promise<AuditFault[]> {
  const rows = await tx
    .selectFrom('case_event')
    .leftJoin('audit', (join) =>
      join
        .onRef('audit.case_id', '=', 'case_event.case_id')
        .onRef('audit.event_seq', '=', 'case_event.seq')
        .on('audit.kind', '=', 'case'),
    )
    .select('case_event.case_id as id')
    .where('audit.seq', 'is', null)
    .where('case_event.at', '>', cut?.at ?? -1)
    .limit(mostFaults)
    .execute();
  return rows.map(({ id }) => ({ code: 'unrecorded', seq: id }));
}

function oneEach(faults: readonly AuditFault[]): AuditFault[] {
  const known = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...known.values()].sort((one, other) => one.seq - other.seq).slice(0, mostFaults);
}
