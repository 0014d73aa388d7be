import type { Challenge, Diagnosis, Hop } from '../engine/index.ts';
import { idsOf } from './cited.ts';
import { known, observations } from './known.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase } from './view.ts';

type Row = { label: Phrase; value: Phrase | string };
const absent = phrase('value.absent');

function challengeRows(challenge: Challenge): Row[] {
  const values: [string, string | undefined][] = [
    ['dns', challenge.dnsDomain],
    ['tree', challenge.dnsTree],
    ['netbios', challenge.nbDomain],
    ['computer', challenge.dnsComputer ?? challenge.nbComputer],
    ['clock', challenge.serverTime],
    ['build', challenge.osBuild],
    ['via', challenge.via],
  ];
  return values.map(([id, value]) => ({ label: phrase(`admin.challenge.${id}`), value: value || absent }));
}

/** The NTLM challenge of each host that sent one, once a host. */
export function challengeBlocks(d: Diagnosis): Block[] {
  const hops: { hop: Hop; id: string }[] = [
    ...observations(d, 'ews-endpoint').map(({ id, value }) => ({ id, hop: value.hop })),
    ...observations(d, 'autodiscover').flatMap(({ id, value }) =>
      value.candidates.flatMap((candidate) => candidate.hops.map((hop) => ({ id, hop }))),
    ),
  ];
  const byHost = new Map<string, Block>();
  for (const { hop, id } of hops) {
    if (!hop.challenge || byHost.has(hop.host)) continue;
    byHost.set(hop.host, {
      kind: 'more',
      caption: phrase('admin.challenge', { host: hop.host }, [id]),
      blocks: [{ kind: 'facts', rows: challengeRows(hop.challenge) }],
    });
  }
  return byHost.size > 0
    ? [...byHost.values()]
    : [sentence('admin.challenge.none', undefined, { weight: 'subtle' })];
}

/** Trust objects as each side holds them; a side that cannot be read is not "no trust". */
export function trustBlock(d: Diagnosis): Block[] {
  const sides = known(d, 'trusts');
  if (!sides) return [];
  const rows = sides.flatMap((side): (Phrase | string)[][] => {
    if (!side.readable) return [[side.forest, absent, phrase('value.not-readable')]];
    if (side.trusts.length === 0) return [[side.forest, absent, phrase('admin.trusts.none')]];
    return side.trusts.map((trust) => [
      side.forest,
      trust.partner,
      phrase('admin.trust-kind', {
        direction: String(trust.direction),
        transitive: trust.attributes & 0x8 ? 'yes' : 'no',
        selective: trust.attributes & 0x10 ? 'yes' : 'no',
      }),
    ]);
  });
  const head = [
    phrase('admin.trusts.side', undefined, idsOf(d, 'trusts')),
    phrase('admin.trusts.partner'),
    phrase('admin.trusts.what'),
  ];
  return [{ kind: 'more', caption: phrase('admin.trusts'), blocks: [{ kind: 'table', head, rows }] }];
}

const setting = (value: boolean | null): Phrase | string =>
  value === null ? phrase('admin.blank') : value ? '$true' : '$false';

/** The client policy with how it is known, or why it is not. */
export function policyBlock(d: Diagnosis): Block[] {
  const caption = phrase('admin.policy');
  const item = d.evidence.find((one) => one.name === 'client-policy');
  const policy = known(d, 'client-policy');
  if (!policy) {
    const code = item && !item.known ? item.reason.code : 'not-configured';
    const unknown: Block[] = [
      {
        kind: 'facts',
        rows: [
          {
            label: caption,
            value: phrase(`code.${code}`, undefined, idsOf(d, 'client-policy')),
            mark: 'unknown',
          },
        ],
      },
      sentence('admin.policy.unknown', undefined, { weight: 'subtle' }),
    ];
    return [{ kind: 'more', caption, blocks: unknown }];
  }
  const rows: Row[] = [
    {
      label: phrase('admin.policy.name'),
      value: phrase(
        'admin.policy.basis',
        { name: policy.name ?? '-', basis: policy.basis },
        idsOf(d, 'client-policy'),
      ),
    },
    { label: phrase('admin.policy.comparison'), value: setting(policy.disableEmailComparisonCheck) },
    { label: phrase('admin.policy.ntcred'), value: setting(policy.disableNtCredentials) },
    { label: phrase('admin.policy.save'), value: setting(policy.savePassword) },
  ];
  return [{ kind: 'more', caption, blocks: [{ kind: 'facts', rows }] }];
}
