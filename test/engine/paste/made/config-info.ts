import {
  type ConfigLabel,
  configLabels,
  type LabelLanguage,
} from '../../../../engine/knowledge/config-labels.ts';
import { type Dice, domain, host, person } from './random.ts';
import { type Chunk, chunk, said } from './sample.ts';

/** Each way in which the window's rows get copied or typed. */
type Form = (label: string, value: string, status: string) => string;
const forms: Record<string, Form> = {
  copied: (label, value, status) => `${label};${value};${status};\n`,
  tabs: (label, value, status) => `${label}\t${value}\t${status}\n`,
  'two tabs': (label, value) => `${label}\t${value}\n`,
  blanks: (label, value, status) => `${label}    ${value}${value === '' ? '' : '    '}${status}\n`,
  typed: (label, value) => `${label}: ${value}\n`,
  table: (label, value, status) => `| ${label} | ${value} | ${status} |\n`,
  column: (label, value) => `${label}\n${value}\n`,
};

interface Value {
  shown: string;
  kept: string;
  facts: string[];
}
const plain = (shown: string, ...facts: string[]): Value => ({ shown, kept: shown, facts });

const ewsTexts: Record<LabelLanguage, [string, string][]> = {
  en: [
    ['EWS Status OK', 'ok'],
    ['EWS not deployed', 'not-deployed'],
    ['EWS not fully initialized', 'not-initialized'],
  ],
  de: [
    ['EWS-Status OK', 'ok'],
    ['EWS nicht bereitgestellt', 'not-deployed'],
    ['EWS nicht vollständig initialisiert', 'not-initialized'],
  ],
  fr: [
    ['EWS Status OK', 'ok'],
    ['EWS non déployé', 'not-deployed'],
  ],
  es: [
    ['EWS Status OK', 'ok'],
    ['EWS no implementado', 'not-deployed'],
  ],
  ja: [
    ['EWS Status OK', 'ok'],
    ['EWS not deployed', 'not-deployed'],
  ],
}; // prettier-ignore
const ewsKept: Record<string, string> = {
  ok: 'EWS Status OK',
  'not-deployed': 'EWS not deployed',
  'not-initialized': 'EWS not fully initialized',
};
const connecting =
  'Lync is in the process of connecting to the Exchange server. This process may take a few minutes. Some features will not be available until the connection is complete.;MAPI unavailable; retrying connection';
const mapiTexts: [string, string, string][] = [
  ['MAPI Status OK', 'ok', 'MAPI Status OK'],
  ['MAPI unavailable; retrying connection', 'unavailable', 'MAPI unavailable'],
  [connecting, 'connecting', 'Lync is in the process of connecting to the Exchange server'],
  [
    connecting.replace('Lync', 'Skype for Business'),
    'connecting',
    'Lync is in the process of connecting to the Exchange server',
  ],
];

function rowValueOf(dice: Dice, { id, type }: ConfigLabel, language: LabelLanguage): Value {
  if (id === 'ews internal url' || id === 'ews external url') {
    const name = id === 'ews internal url' ? 'ewsInternalUrl' : 'ewsExternalUrl';
    const url = dice.chance(0.25) ? '' : `https://${host(dice)}/EWS/Exchange.asmx/WSSecurity`;
    return plain(url, `${name}=${url}`);
  }
  if (type === 'url') return plain(dice.chance(0.3) ? '' : `https://${host(dice)}:443/abs/handler`);
  if (type === 'ews') {
    const [shown, row] = dice.pick(ewsTexts[language]);
    return { shown, kept: ewsKept[row]!, facts: [`ews=${row}`] };
  }
  if (type === 'mapi') {
    const [shown, row, kept] = dice.pick(mapiTexts);
    return { shown, kept, facts: [`mapi=${row}`] };
  }
  if (type === 'flag') {
    const on = dice.chance(0.5);
    const shown = language === 'de' && dice.chance(0.5) ? (on ? 'WAHR' : 'FALSCH') : on ? 'TRUE' : 'FALSE';
    return {
      shown,
      kept: on ? 'TRUE' : 'FALSE',
      facts: id === 'inside user status' ? [`insideUser=${on}`] : [],
    };
  }
  if (type === 'list')
    return dice.chance(0.5)
      ? plain('UCS', said('contactList', 'ucs'))
      : plain('NOT UCS', said('contactList', 'lync'));
  if (type === 'ucs')
    return dice.chance(0.5)
      ? plain('Exchange connection Down', said('ucs', 'down'))
      : plain('Exchange connection Active', said('ucs', 'active'));
  if (type === 'licence')
    return dice.chance(0.3)
      ? plain('Lync Basic', said('licence', 'basic'))
      : plain('Lync ProPlus', said('licence', 'full'));
  if (type === 'sip')
    return plain(dice.chance(0.3) ? '' : `sip:${person(dice)};gruu;opaque=app:conf:focusfactory`);
  if (type === 'host') {
    const server = dice.chance(0.2) ? '' : `fe0${dice.below(9)}.${domain(dice)}`;
    return plain(
      server,
      ...(id === 'connected lync server' && server ? [said('connectedServer', server)] : []),
    );
  }
  return plain(dice.pick(['', 'Auto Configuration', 'Local copy', 'AV Encryption Supported']));
}

/** The window, in the language of the client, all rows or some, in any order, with the product's name of either kind. */
export function configInfo(dice: Dice): Chunk[] {
  const language = dice.pick<LabelLanguage>(['en', 'en', 'en', 'de', 'fr', 'es', 'ja']);
  const name = dice.pick(Object.keys(forms));
  const form = forms[name]!;
  const skype = dice.chance(0.4);
  const all = configLabels.filter(
    ({ id, type }) => (type !== 'sip' || name === 'copied' || name === 'tabs') && id !== 'line',
  );
  const shown = dice.chance(0.5) ? all : dice.shuffled(all).slice(0, 6 + dice.below(20));
  const rows = dice.chance(0.3) ? dice.shuffled(shown) : shown;
  return rows.map((row) => {
    const value = rowValueOf(dice, row, language);
    const written = dice.pick(row.labels[language]!);
    const label = skype ? written.replace('Lync', dice.pick(['Skype', 'Skype for Business'])) : written;
    const status = row.type === 'mapi' || row.type === 'ews' ? '' : '--';
    const text = form(dice.chance(0.05) ? label.toLowerCase() : label, value.shown, status);
    return chunk(text, `row.${row.id}=${value.kept}`, ...value.facts);
  });
}
