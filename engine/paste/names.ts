import type { SaidFacts } from '../facts/said.ts';
import { fact, type Part } from './paste.ts';
import { hostIsWhole, type Line, type Source } from './source.ts';

type Lookup = SaidFacts['nameLookup'];

const dnsName = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\.?$/;
const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** nslookup (several languages; not English: grade M) and Resolve-DnsName: one fact a name and kind of record, a target each. */
export function readNames(source: Source): Part | undefined {
  const found: Lookup[] = [...missing(source), ...tables(source), ...blocks(source)];
  const facts = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  return facts.length > 0
    ? { kind: 'names', facts: facts.map((one) => fact('names', 'nameLookup', one)) }
    : undefined;
}

const absent = [
  /\*\*\*.{1,300}?(?:can't find|cannot find|wurde nicht von|kann nicht gefunden werden:?|ne parvient pas à trouver|no encuentra)\s{1,3}([\w.-]{3,253})\s?:?.{0,8}(?:non-existent domain|no response|existent|nicht vorhanden|.*inconnu|.*no existe)/i,
  /\*\*\* ([\w.-]{3,253}) wurde nicht gefunden: non-existent domain/i,
  /resolve-dnsname\s?:\s?([\w.-]{3,253})\s?:\s?(?:dns name does not exist|der dns-name ist nicht vorhanden|le nom dns n|el nombre dns no existe)/i,
];

/** Names that do not exist; a resolver that gave no answer has said nothing. */
function missing({ lines }: Source): Lookup[] {
  return lines.flatMap(({ text }) => {
    if (text.length > 600 || /no response|timed.out|server failed/i.test(text)) return [];
    for (const pattern of absent) {
      const name = pattern.exec(text)?.[1]?.replace(/:$/, '');
      if (name === undefined || !dnsName.test(name)) continue;
      return [{ name: bare(name), type: /^_/.test(name) ? 'SRV' : 'A', found: false } as const];
    }
    return [];
  });
}

/** Rows of Resolve-DnsName: name, type, TTL, section, data. */
function tables(source: Source): Lookup[] {
  return source.lines.flatMap((line) => {
    const match =
      /^\s{0,4}([\w.-]{3,253})\s{1,40}(A|AAAA|CNAME|SRV)\s{1,20}\d{1,7}\s{1,20}(?:Answer|Additional)\s{1,20}(\S{2,253})/.exec(
        line.text,
      );
    if (match === null || !dnsName.test(match[1]!)) return [];
    const [, name, type, data] = match as unknown as [string, string, Lookup['type'], string];
    return lookup(source, line, name, type, data);
  });
}

function lookup(source: Source, line: Line, name: string, type: Lookup['type'], data: string): Lookup[] {
  if (type === 'A' || type === 'AAAA') return [{ name: bare(name), type, found: true }];
  const ends = line.text.trimEnd().endsWith(data);
  if (!dnsName.test(data) || (ends && !hostIsWhole(source, line, data))) return [];
  return [{ name: bare(name), type, found: true, target: bare(data) }];
}

/** Blocks of nslookup: "Name:" with an address below it, and service records with their host. */
function blocks(source: Source): Lookup[] {
  const result: Lookup[] = [];
  let name: string | undefined;
  let service: string | undefined;
  for (const line of source.lines) {
    const { text } = line;
    if (text.length > 600) continue;
    const named = /^\s{0,4}(?:name|nom|nombre|名前)\s{0,4}[:：]\s{1,12}(\S{3,253})$/i.exec(text)?.[1];
    const address =
      /^\s{0,4}(?:address|addresses|adresse|adresses|direcci[oó]n|direcciones)\s{0,3}[:：]\s{1,12}([\da-f.:]{3,45})/i.exec(
        text,
      )?.[1];
    const srv = /^\s{0,4}(_[\w-]{1,40}(?:\.[\w-]{1,63}){1,8})\s{1,40}SRV service location:?/i.exec(text)?.[1];
    const host = /^\s{1,40}svr hostname\s{0,8}=\s{0,4}(\S{3,253})$/i.exec(text)?.[1];
    const alias = /^\s{0,4}(\S{3,253})\s{1,40}canonical name\s{0,8}=\s{0,4}(\S{3,253})$/i.exec(text);
    if (/^\s{0,4}(?:server|serveur|servidor|サーバー)\s{0,4}[:：]/i.test(text)) name = undefined;
    if (named && dnsName.test(named)) name = named;
    if (srv) service = srv;
    if (address && name) {
      result.push({ name: bare(name), type: address.includes(':') ? 'AAAA' : 'A', found: true });
      name = undefined;
    }
    if (host && service && dnsName.test(host) && hostIsWhole(source, line, host))
      result.push({ name: bare(service), type: 'SRV', found: true, target: bare(host) });
    if (alias && dnsName.test(alias[1]!)) result.push(...lookup(source, line, alias[1]!, 'CNAME', alias[2]!));
  }
  return result;
}
