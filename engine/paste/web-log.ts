import { agentsIn } from './client-agent.ts';
import { fact, type Part, type PasteFact } from './paste.ts';
import type { Source } from './source.ts';

/** Columns of a client access server's log where no #Fields line says otherwise. */
const usual =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status sc-substatus sc-win32-status time-taken'.split(
    ' ',
  ); // prettier-ignore
const withReferer =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) cs(referer) sc-status sc-substatus sc-win32-status time-taken'.split(
    ' ',
  ); // prettier-ignore
const exchangePath = /^\/(?:autodiscover|ews)(?:\/|$)/i;
/** Other programs that use the same directories. */
const otherAgent = /outlook|mac\+?os|owa|activesync|apple|mozilla|exchangeservices|msexchange/i;

/**
 * Lines of the Exchange web server's log for Autodiscover and EWS, one fact a line with its own time (IIS logs UTC). Lines of
 * programs that are not Lync are left out.
 */
export function readWebLog(source: Source): Part | undefined {
  const facts: PasteFact[] = [];
  const seen = new Set<string>();
  let columns: readonly string[] | undefined;
  let lines = 0;
  for (const line of source.lines) {
    const { text } = line;
    if (/^#Fields:/i.test(text)) {
      columns = text.slice(8).trim().toLowerCase().split(/\s+/);
      lines += 1;
      continue;
    }
    const from = /\b20\d\d-\d\d-\d\d \d\d:\d\d:\d\d /.exec(text)?.index;
    if (from === undefined || text.length > 3000) continue;
    const fields = text.slice(from).split(' ');
    const order = columns ?? (fields.length === withReferer.length ? withReferer : usual);
    const at = (name: string): string | undefined => fields[order.indexOf(name)];
    const path = at('cs-uri-stem');
    const status = Number(at('sc-status'));
    // the last column of a line that ends the text may be cut, and with it the way the columns are counted
    const complete = line.whole ? fields.length >= order.length - 2 : fields.length === order.length;
    if (!path || !exchangePath.test(path) || !complete || !(status >= 100 && status <= 599)) continue;
    lines += 1;
    const agent = at('cs(user-agent)') ?? '-';
    const isLync = /\bOC\/|UCCAPI|Lync|SkypeForBusiness/i.test(agent);
    if (!isLync && otherAgent.test(agent)) continue;
    const substatus = Number(at('sc-substatus'));
    const value = {
      status,
      ...(Number.isInteger(substatus) ? { substatus } : {}),
      user: (at('cs-username') ?? '-') !== '-',
      ...(agent === '-' ? {} : { agent: agent.replaceAll('+', ' ').slice(0, 120) }),
      path,
    };
    const stamp = `${fields[0]}T${fields[1]}.000Z`;
    const id = JSON.stringify([value, stamp]);
    if (seen.has(id) || seen.size >= 60) continue;
    seen.add(id);
    facts.push(fact('web-log', 'iis', value, stamp));
    for (const { product, build } of agentsIn(`${agent} `)) {
      facts.push(fact('web-log', 'build', build, stamp));
      if (product) facts.push(fact('web-log', 'product', product, stamp));
    }
  }
  return lines > 0 ? { kind: 'web-log', facts } : undefined;
}
