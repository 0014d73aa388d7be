import type { EwsRow, MapiRow } from '../facts/complaint.ts';
import type { RowType } from '../knowledge/config-labels.ts';

/** A row's value read by its type. */
export interface RowValue {
  /** as it is kept: for a status the known text */
  text: string;
  ews?: EwsRow;
  mapi?: MapiRow;
  flag?: boolean;
  /** the value cannot have lost its end */
  closed: boolean;
}

/** Status texts, any language; the ones not English are from memory (grade M). The first in the text counts. */
const ewsTexts: readonly [pattern: RegExp, row: EwsRow, text: string][] = [
  [
    /ews[- ]?status\W{0,3}ok|état (?:de )?(?:l'|d')?ews\W{0,3}ok|estado de ews\W{0,3}(?:ok|correcto)|ews の状態\W{0,3}(?:ok|正常)/iu,
    'ok',
    'EWS Status OK',
  ],
  [
    /ews (?:is |ist |est |の?)?(?:not deployed|nicht bereitgestellt|non déployé|no (?:está )?implementado|未展開|は?展開されていません)/iu,
    'not-deployed',
    'EWS not deployed',
  ],
  [
    /ews (?:is |has |ist |est |wurde )?(?:not fully initiali[sz]ed|nicht vollständig initialisiert|(?:n'est )?pas complètement initialisé|no (?:está )?(?:totalmente|completamente) inicializado|は完全に初期化されていません|の初期化が完了していません)/iu,
    'not-initialized',
    'EWS not fully initialized',
  ],
]; // prettier-ignore
const mapiTexts: readonly [pattern: RegExp, row: MapiRow, text: string][] = [
  [
    /mapi[- ]?status\W{0,3}ok|état (?:de )?(?:l'|d')?mapi\W{0,3}ok|estado de mapi\W{0,3}(?:ok|correcto)|mapi の状態\W{0,3}(?:ok|正常)/iu,
    'ok',
    'MAPI Status OK',
  ],
  [
    /in the process of connecting|verbindung (?:mit|zum|zu).{0,30}wird (?:gerade )?hergestellt|stellt (?:gerade )?(?:eine )?verbindung|en cours de connexion|está conectándose|se está conectando|接続しています|接続中です/iu,
    'connecting',
    'Lync is in the process of connecting to the Exchange server',
  ],
  [
    /mapi (?:is |ist |est |no está |は)?\s?(?:unavailable|nicht verfügbar|non disponible|indisponible|no disponible|利用できません|使用できません)|exchange server is currently unavailable/iu,
    'unavailable',
    'MAPI unavailable',
  ],
]; // prettier-ignore

function status<R extends string>(
  texts: readonly [pattern: RegExp, row: R, text: string][],
  value: string,
): { row: R; text: string } | undefined {
  let best: { row: R; text: string; at: number } | undefined;
  for (const [pattern, row, text] of texts) {
    const at = pattern.exec(value)?.index;
    if (at !== undefined && (best === undefined || at < best.at)) best = { row, text, at };
  }
  return best;
}

const yes = /^(?:true|wahr|vrai|verdadero|真)(?![\p{L}])/iu;
const no = /^(?:false|falsch|faux|falso|偽)(?![\p{L}])/iu;
/** Ends that an address of each kind really has. */
const wholeUrl = /(?:\/wssecurity|\.asmx|\.svc|\/abs\/handler|\.aspx|\/mgmt\/?)$/i;
const wholeSip =
  /(?:app:voicemail|focusfactory|HomeServer\S{0,40}:[\w-]{20,}|srvr:MRAS\S{0,60}:[\w-]{20,})$/i;

/** Reads a value by the type of its row; undefined where it does not look like one of that type. */
export function rowValue(type: RowType, raw: string): RowValue | undefined {
  const value = raw.slice(0, 600);
  if (type === 'ews') {
    const found = status(ewsTexts, value);
    return found && { text: found.text, ews: found.row, closed: true };
  }
  if (type === 'mapi') {
    const found = status(mapiTexts, value);
    return found && { text: found.text, mapi: found.row, closed: true };
  }
  if (type === 'flag') {
    const flag = yes.test(value) ? true : no.test(value) ? false : undefined;
    return flag === undefined ? undefined : { text: flag ? 'TRUE' : 'FALSE', flag, closed: true };
  }
  if (type === 'url') {
    const url = /^https?:\/\/[^\s;|<>"']{1,500}/i.exec(value)?.[0].replace(/[.,)]+$/, '');
    return url === undefined ? undefined : { text: url, closed: wholeUrl.test(url) };
  }
  if (type === 'list')
    return fromWords(value, [
      [/\bnot\s{1,2}ucs\b/i, 'NOT UCS'],
      [/\blync|\bskype/i, 'Lync Server'],
      [/^ucs\b/i, 'UCS'],
    ]); // prettier-ignore
  if (type === 'ucs')
    return fromWords(value, [
      [/\bdown\b|getrennt|inactive|inactiva|切断/i, 'Exchange connection Down'],
      [/\bactive\b|aktiv|activa|アクティブ/i, 'Exchange connection Active'],
    ]); // prettier-ignore
  if (type === 'host') {
    const host = /^[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}(?::\d{1,5})?(?=\s{0,3}(?:[;\t|]|$)|\s{2})/.exec(
      value,
    )?.[0];
    return host === undefined ? undefined : { text: host, closed: false };
  }
  if (type === 'sip')
    return { text: value.split(/[\t|]|\s{2,}|;(?=-{1,2};|$)/)[0]!.trim(), closed: wholeSip.test(value) };
  const text = value.split(/[;\t|]|\s{2,}/)[0]!.trim();
  return { text, closed: false };
}

function fromWords(value: string, words: readonly [RegExp, string][]): RowValue | undefined {
  const found = words.find(([pattern]) => pattern.test(value));
  return found && { text: found[1], closed: true };
}
