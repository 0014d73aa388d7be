import type { Diagnosis, JoinMatch, Person } from '../engine/index.ts';
import { idsOf } from './cited.ts';
import { known } from './known.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase } from './view.ts';

type Cell = Phrase | string;
const yesNo = (value: boolean | undefined): Cell =>
  phrase(value === undefined ? 'value.unknown' : value ? 'value.yes' : 'value.no');
const text = (value: string | undefined): Cell => value || phrase('value.absent');

const primaryAddress = (person: Person) =>
  person.proxyAddresses.find((one) => one.startsWith('SMTP:'))?.slice(5);
const sipProxy = (person: Person) =>
  person.proxyAddresses.find((one) => one.toLowerCase().startsWith('sip:'))?.slice(4);
const mailbox = (person: Person): Cell =>
  person.exchange?.mailbox
    ? phrase('value.recipient', { type: person.exchange.recipientType ?? 'other' })
    : phrase('value.no');

/** What is compared between the forests, by message id admin.<id>. */
const attributes: [string, (person: Person) => Cell][] = [
  ['dn', (person) => person.dn],
  ['enabled', (person) => yesNo(person.enabled)],
  ['lync-enabled', (person) => (person.lync ? yesNo(person.lync.enabled) : phrase('value.absent'))],
  ['sip', (person) => text(person.lync?.sip)],
  ['mail', (person) => text(person.mail)],
  ['primary', (person) => text(primaryAddress(person))],
  ['sip-proxy', (person) => text(sipProxy(person))],
  ['upn', (person) => text(person.upn)],
  ['sid', (person) => text(person.sid)],
  ['originator', (person) => text(person.lync?.originatorSid)],
  ['master', (person) => text(person.exchange?.masterAccountSid)],
  ['mailbox', mailbox],
  ['um', (person) => yesNo(person.um.enabled)],
  ['pool', (person) => text(person.lync?.pool)],
];

/** The Lync object beside an object of another forest; without a match, alone. A row that is empty on both sides is left out. */
function sideBySide(d: Diagnosis, lync: Person, match: JoinMatch | undefined): Block {
  const others = match ? [match.person] : [];
  const isAbsent = (cell: Cell) => typeof cell !== 'string' && cell.id === 'value.absent';
  const rows = attributes
    .map(([id, cell]): Cell[] => [phrase(`admin.${id}`), cell(lync), ...others.map(cell)])
    .filter((row) => !row.slice(1).every(isAbsent));
  if (match) {
    const how = phrase('admin.joined', { by: match.by, confidence: match.confidence });
    rows.push([phrase('admin.join'), phrase('value.absent'), how]);
  }
  const head = [
    phrase('admin.attribute'),
    phrase('ui.plain', { text: lync.forest }, idsOf(d, 'lync-person')),
    ...others.map((person) => phrase('ui.plain', { text: person.forest }, idsOf(d, 'exchange-person'))),
  ];
  return { kind: 'table', head, rows };
}

/** Both forests side by side; several matches are each shown, never chosen among. */
export function forestsBlock(d: Diagnosis): Block[] {
  const lync = known(d, 'lync-person');
  if (!lync) return [];
  const matches = known(d, 'exchange-person')?.matches ?? [];
  const blocks: Block[] =
    matches.length === 0
      ? [
          sideBySide(d, lync, undefined),
          sentence('admin.no-other', undefined, { cites: idsOf(d, 'exchange-person') }),
        ]
      : matches.map((match) => sideBySide(d, lync, match));
  return [{ kind: 'more', caption: phrase('admin.forests'), blocks }];
}
