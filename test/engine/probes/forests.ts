import sinon from 'sinon';
import { holdsAny } from '../../../engine/clients/ldap-terms.ts';
import type { EvidenceName, EvidenceTypes, NewEvidence, Reason } from '../../../engine/evidence.ts';
import type { ForestFacts } from '../../../engine/facts/complaint.ts';
import type { Person, TrustObject } from '../../../engine/facts/directory.ts';
import {
  type DirectoryPort,
  LookError,
  type Probe,
  type ProbeContext,
  type Progress,
} from '../../../engine/probe.ts';

/** A person with little to say; `lync` and `exchange` as given. */
export function person(forest: string, name: string, more: Partial<Person> = {}): Person {
  return {
    forest,
    dn: `CN=${name},DC=${forest}`,
    kind: 'user',
    sidHistory: [],
    proxyAddresses: [],
    um: { enabled: false, attributesPresent: false },
    hasPhoto: false,
    memberOf: [],
    sam: name,
    ...more,
  };
}
export function lync(sip: string, more: Partial<NonNullable<Person['lync']>> = {}): Person['lync'] {
  return { sip, enabled: true, policies: [], ...more };
}

export interface FakeForest {
  hosts: ForestFacts['hosts'];
  aliases?: string[];
  people?: Person[];
  trusts?: TrustObject[];
  /** the directory cannot be read, for this reason */
  down?: Reason;
  /** no directory is configured for this forest */
  none?: boolean;
}

/** A context over fake ports: directories answer as the real ones do, by exact terms. */
export function context(
  who: string,
  forests: Record<string, FakeForest>,
  known: Partial<EvidenceTypes> = {},
  confirmed: Record<string, string> = {},
) {
  const finds: Record<string, sinon.SinonSpy> = {};
  const directories = Object.entries(forests).flatMap(([forest, fake]): DirectoryPort[] => {
    if (fake.none) return [];
    const down = () => {
      if (fake.down) throw new LookError(fake.down.code, fake.down.detail);
    };
    const find = sinon.spy(async (terms: Parameters<DirectoryPort['find']>[0]) => {
      down();
      return (fake.people ?? []).filter((one) => holdsAny(one, terms));
    });
    finds[forest] = find;
    const trusts = async () => {
      down();
      return fake.trusts ?? [];
    };
    return [{ forest, find, trusts, people: () => sinon.stub().throws() as never }];
  });
  const progress: Progress[] = [];
  let ticks = 100;
  const fake = {
    world: {
      directories,
      forests: Object.entries(forests).map(([name, { hosts, aliases = [] }]) => ({
        name,
        dns: `${name}.example`,
        aliases,
        hosts,
      })),
      policies: { effective: sinon.stub().throws(new LookError('not-configured', 'client-policies')) },
      confirmed: { sipFor: (identity: string) => confirmed[identity] },
      now: () => new Date('2026-01-02T03:04:05Z'),
      ticks: () => {
        ticks += 7;
        return ticks;
      },
    },
    complaint: { who, symptoms: [], client: 'windows', network: 'inside', strings: [] },
    known: (name: EvidenceName) => known[name],
    items: () => [],
    progress: (event: Progress) => progress.push(event),
    signal: new AbortController().signal,
  };
  return { context: fake as unknown as ProbeContext, fake, finds, progress };
}

/** Runs a probe and gives its one observation. */
export async function observe<N extends EvidenceName>(
  probe: Probe & { name: EvidenceName },
  on: ProbeContext,
): Promise<Extract<NewEvidence, { name: N }>> {
  const [one, ...more] = await probe.run(on);
  if (!one || more.length > 0 || one.name !== probe.name) throw new Error('not exactly one observation');
  return one as Extract<NewEvidence, { name: N }>;
}

/** The value of an observation that must be known. */
export async function value<N extends EvidenceName>(
  probe: Probe,
  on: ProbeContext,
): Promise<EvidenceTypes[N]> {
  const one = await observe<N>(probe, on);
  if (!one.known) throw new Error(`unknown: ${JSON.stringify(one.reason)}`);
  return one.value as EvidenceTypes[N];
}

/** The reason of an observation that must be unknown. */
export async function reason(probe: Probe, on: ProbeContext): Promise<Reason> {
  const one = await observe(probe, on);
  if (one.known) throw new Error(`known: ${JSON.stringify(one)}`);
  return one.reason;
}
