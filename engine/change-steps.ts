import { Book } from './book.ts';
import type { Change, ChangePart } from './change.ts';
import { changedPolicy, newMail } from './change-apply.ts';
import { hopsIn, reaches } from './change-certificate.ts';
import { aliasToday, type Effect, effectsOf, trustToday } from './change-effects.ts';
import { trustedForests } from './change-trust.ts';
import { inDirectory, mailWarnings, restoreMail, setMail } from './commands.ts';
import type { EvidenceItem } from './evidence.ts';
import type { Person } from './facts/directory.ts';
import type { Network } from './knowledge/ids.ts';
import { ps } from './quote.ts';
import type { Facts, RemedySpec } from './rule.ts';
import { listCertificates } from './rules/common/certificate-commands.ts';

/** One thing to do, in order, with the way back to today's value. */
export interface ChangeStep {
  part: ChangePart;
  /** message id whatif.step.<id> */
  id: string;
  facts: Facts;
  /** makes the change; [] where it is no one-line command, and the step's own words say what to do */
  commands: string[];
  /** shows that it is made */
  check: string[];
  rollback: string[];
  /** message id whatif.back.<back>: the way back in words, where no command holds it */
  back?: string;
  waitMinutes: number;
  waits: NonNullable<RemedySpec['waits']>[number][];
  /** message ids warning.<id> */
  warnings: string[];
}

function mailStep(person: Person, mail: string | null): ChangeStep {
  return {
    part: 'mail',
    id: mail === null ? 'mail-empty' : 'mail',
    facts: { today: person.mail ?? '', mail: mail ?? '' },
    commands: setMail(person, mail ?? undefined),
    check: [`Get-ADObject ${inDirectory(person.dn)} -Properties mail | Select-Object mail`],
    rollback: restoreMail(person, mail ?? undefined),
    waitMinutes: 15,
    waits: ['ad-replication', 'user-replicator', 'sign-out-in', 'client-cache'],
    warnings: mailWarnings(person),
  };
}

function policyStep(book: Book, network: Network, person: Person, comparisonOff: boolean): ChangeStep {
  const today = book.value('client-policy', network);
  const name = changedPolicy(today, comparisonOff).name!;
  const own = today?.name === name;
  const known = today !== undefined && today.basis !== 'all-agree';
  const sip = ps(`sip:${person.lync?.sip ?? ''}`);
  const bare = ps(name.replace(/^tag:/i, ''));
  const value = (on: boolean | null): string => (on === null ? '$null' : `$${on}`);
  const set = (on: boolean | null): string =>
    `Set-CsClientPolicy -Identity ${bare} -DisableEmailComparisonCheck ${value(on)}`;
  const read = `Get-CsUser -Identity ${sip} | Select-Object ClientPolicy`;
  return {
    part: 'policy',
    id: own ? 'policy-set' : known ? 'policy-grant' : 'policy-unknown',
    facts: { policy: name, today: today?.name ?? '', value: comparisonOff },
    commands: own
      ? [set(comparisonOff)]
      : [
          ...(known ? [] : [read]),
          `New-CsClientPolicy -Identity ${bare} -DisableEmailComparisonCheck ${value(comparisonOff)}`,
          `Grant-CsClientPolicy -Identity ${sip} -PolicyName ${bare}`,
        ],
    check: [
      read,
      `Get-CsClientPolicy -Identity ${bare} | Select-Object Identity,DisableEmailComparisonCheck`,
    ],
    rollback: own
      ? [set(today.disableEmailComparisonCheck)]
      : known
        ? [`Grant-CsClientPolicy -Identity ${sip} -PolicyName $null`]
        : [],
    ...(own || known ? {} : { back: 'policy-unknown' }),
    waitMinutes: 5,
    waits: ['sign-out-in'],
    warnings: own ? ['policy-global-only', 'policy-shared'] : ['policy-global-only', 'new-policy-defaults'],
  };
}

function dnsStep(items: readonly EvidenceItem[], domain: string, target: string | null): ChangeStep {
  const name = `autodiscover.${domain}`;
  const hops = hopsIn(items).filter(({ host }) => host === name);
  const today = aliasToday(hops, name);
  const answers = hops.flatMap(({ dns }) => dns);
  const seconds = Math.max(0, ...answers.flatMap(({ ttl }) => ttl ?? []));
  const addresses = [...new Set(answers.flatMap((answer) => answer.addresses))];
  const state =
    today === undefined ? 'unknown' : today === null ? 'none' : today === '' ? 'address' : 'alias';
  return {
    part: 'dns',
    id: target === null ? 'dns-remove' : 'dns-alias',
    facts: { name, domain, target: target ?? '', state, today: today || addresses.join(', ') },
    commands: [],
    check: [`Resolve-DnsName -Name ${ps(name)}`],
    rollback: [],
    back: 'dns',
    waitMinutes: Math.max(15, Math.ceil(seconds / 60)),
    waits: ['dns-ttl', 'sign-out-in', 'client-cache'],
    warnings: ['name-is-everybodys'],
  };
}

function trustStep(book: Book, network: Network, change: Change): ChangeStep[] {
  const pair = trustedForests(book, change, network);
  if (!pair || !change.trust) return [];
  const [lync, other] = [ps(pair.lync.dns), ps(pair.other.dns)];
  const columns = 'Name,Direction,ForestTransitive,SelectiveAuthentication';
  const read = (server: string): string =>
    `Get-ADTrust -Filter * -Server ${server} | Format-Table ${columns}`;
  const { kind } = change.trust;
  return [
    {
      part: 'trust',
      id: `trust-${kind}`,
      facts: {
        lync: pair.lync.dns,
        other: pair.other.dns,
        today: trustToday(book, pair.lync.name, pair.other.name, network),
      },
      commands: [],
      check: [
        read(lync),
        read(other),
        ...(kind === 'none' ? [] : [`netdom trust ${lync} /domain:${other} /verify`]),
      ],
      rollback: [],
      back: 'trust',
      waitMinutes: 30,
      waits: ['sign-out-in'],
      warnings: [kind === 'none' ? 'trust-removal-ends-sign-in' : 'trust-is-an-agreement'],
    },
  ];
}

function certificateStep(items: readonly EvidenceItem[], host: string, names: readonly string[]): ChangeStep {
  const leaf = hopsIn(items).find((hop) => reaches(hop, host) && hop.tls?.chain[0])?.tls?.chain[0];
  return {
    part: 'certificate',
    id: 'certificate',
    facts: { host, names, today: leaf?.names ?? [] },
    commands: [],
    check: listCertificates(),
    rollback: [],
    back: 'certificate',
    waitMinutes: 5,
    waits: ['sign-out-in'],
    warnings: ['keep-old-names'],
  };
}

/** What to do, in order: names and certificates first, then what leads people there. Parts without effect are left out. */
export function changeSteps(
  items: readonly EvidenceItem[],
  change: Change,
  effects: readonly Effect[] = effectsOf(items, change),
): ChangeStep[] {
  const book = new Book(items);
  const network = book.value('complaint', 'inside')?.network ?? 'inside';
  const person = book.value('lync-person', network);
  if (!person) return [];
  const does = (part: ChangePart, on?: string): boolean =>
    effects.some(
      (effect) =>
        effect.part === part && effect.state === 'changes' && (on === undefined || effect.on === on),
    );
  const mail = newMail(change, person);
  return [
    ...(does('trust') ? trustStep(book, network, change) : []),
    ...(change.certificates ?? [])
      .filter(({ host }) => does('certificate', host))
      .map(({ host, names }) => certificateStep(items, host, names)),
    ...(change.dns ?? [])
      .filter(({ domain }) => does('dns', `autodiscover.${domain}`))
      .map(({ domain, target }) => dnsStep(items, domain, target)),
    ...(change.comparisonOff !== undefined && does('policy')
      ? [policyStep(book, network, person, change.comparisonOff)]
      : []),
    ...(mail !== undefined && does('mail') ? [mailStep(person, mail)] : []),
  ];
}
