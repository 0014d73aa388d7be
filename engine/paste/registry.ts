import { fileTime } from './age.ts';
import { fact, type Part, type PasteFact } from './paste.ts';
import { type PrintedObject, textOf } from './properties.ts';
import type { Line, Source } from './source.ts';

interface Value {
  key: string;
  name: string;
  data: string;
  line: Line;
}

/** "    LoadBehavior    REG_DWORD    0x2" of reg query; "LoadBehavior"=dword:00000002 of an exported file. */
const queried = /^\s{1,12}(\S{2,80})\s{1,12}(REG_\w{2,20})\s{1,12}(.{0,2000})$/;
const exported = /^"([^"\n]{2,80})"=(dword:[\da-f]{1,8}|hex(?:\(\w\))?:.{0,200}|"[^\n]{0,2000})$/i;
/** Add-ins that are not the meeting add-in. */
const meetingAddIn = /ucaddin|lyncaddin|skypemeeting|onlinemeeting/i;
const ownApp = /^(?:lync|communicator|skype(?: ?for ?business)?|sfb)\d*$/i;

/**
 * What reg query, an exported file or Get-ItemProperty shows of the client: trusted domains, state of the meeting add-in,
 * default messaging program, cached addresses with their time. Names of the cached ones are from memory (grade M).
 */
export function readRegistry(source: Source, objects: readonly PrintedObject[]): Part | undefined {
  const values = valuesIn(source);
  const facts: PasteFact[] = [];
  const stamp = values.flatMap(({ name, data }) =>
    /^AutoDiscoveryTimeStamp$/i.test(name) ? [fileTimeOf(data)] : [],
  )[0];
  for (const { key, name, data, line } of values) {
    const { whole } = line;
    const id = name.toLowerCase();
    if (id === 'trustmodeldata' && whole) facts.push(...domains(data));
    if (id === 'loadbehavior' && meetingAddIn.test(key)) {
      const number = numberOf(data);
      if (number !== undefined && (whole || /^0x(?:[02389]$|[\da-f]+ )/i.test(data)))
        facts.push(fact('registry', 'loadBehavior', number));
    }
    if (id === 'defaultimapp' && whole && data !== '' && !ownApp.test(data))
      facts.push(fact('registry', 'defaultImApp', data.slice(0, 80)));
    if (id === 'turnoffphotograph' && numberOf(data) === 1)
      facts.push(fact('registry', 'policyHides', ['TurnOffPhotograph']));
    if (/^(?:internal|external)ewsurl$/.test(id) && /^https?:\/\/\S{4,300}\/exchange\.asmx/i.test(data)) {
      const url = /^\S+/.exec(data)![0];
      if (whole || /wssecurity$/i.test(url)) facts.push(fact('registry', 'cachedEwsUrl', url, stamp));
    }
  }
  if (/\bTurnOffPhotograph\s{0,3}=\s{0,3}1(?!\d)/i.test(source.text))
    facts.push(fact('registry', 'policyHides', ['TurnOffPhotograph']));
  for (const { kind, values: printed } of objects) {
    if (kind !== 'registry') continue;
    const trusted = textOf(printed.get('trustmodeldata'));
    if (trusted) facts.push(...domains(trusted));
    const app = textOf(printed.get('defaultimapp'));
    if (app && !ownApp.test(app)) facts.push(fact('registry', 'defaultImApp', app.slice(0, 80)));
  }
  return values.length > 0 || facts.length > 0 ? { kind: 'registry', facts } : undefined;
}

function valuesIn({ lines }: Source): Value[] {
  const values: Value[] = [];
  let key = '';
  for (const line of lines) {
    const { text } = line;
    if (/^\s{0,4}\[?-?HK(?:EY_|LM|CU)/i.test(text)) {
      key = text.trim();
      continue;
    }
    const match = queried.exec(text) ?? exported.exec(text);
    if (match === null) continue;
    const data = match.length === 4 ? match[3]! : match[2]!;
    const quoted = /^"(.*)"$/.exec(data)?.[1]?.replace(/\\\\/g, '\\');
    if (match.length === 3 && data.startsWith('"') && quoted === undefined) continue;
    values.push({ key, name: match[1]!, data: (quoted ?? data).trim(), line });
  }
  return values;
}

/** 0x2, dword:00000002, 0x2 (2). */
function numberOf(data: string): number | undefined {
  const match = /^(?:0x([\da-f]{1,8})|dword:([\da-f]{8}))\b/i.exec(data);
  return match === null ? undefined : Number.parseInt(match[1] ?? match[2]!, 16);
}

/** REG_QWORD as a number, or eight bytes, the low one first. */
function fileTimeOf(data: string): string | undefined {
  const plain = /^(?:0x[\da-f]{12,16}|\d{17,19})(?=\s|$)/i.exec(data)?.[0];
  if (plain !== undefined) return fileTime(BigInt(plain));
  const bytes = data.replace(/^hex(?:\(\w\))?:/i, '').replace(/[,\s]/g, '');
  if (!/^[\da-f]{16}$/i.test(bytes)) return undefined;
  return fileTime(BigInt(`0x${bytes.match(/../g)!.reverse().join('')}`));
}

function domains(data: string): PasteFact[] {
  const list = data
    .split(/[,;\s]+/)
    .map((one) => one.toLowerCase())
    .filter((one) => /^[\w-]+(?:\.[\w-]+)+$/.test(one));
  return list.length > 0 ? [fact('registry', 'trustModelData', list)] : [];
}
