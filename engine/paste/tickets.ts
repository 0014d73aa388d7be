import { fact, type Part } from './paste.ts';
import type { Source } from './source.ts';

/** Host names that are an Exchange server's rather than some other web server's. */
const exchangeHost =
  /^(?:mail|webmail|owa|outlook|autodiscover|exchange|legacy|ews|cas|ex|exch|mbx)[\w-]{0,20}(?:\.|$)/i;

/**
 * klist: whether there is a Kerberos ticket for HTTP at an Exchange host. "No" only where the whole list was pasted (it says
 * how many there are) and none is for HTTP, or where asking for one failed.
 */
export function readTickets({ text, lines }: Source): Part | undefined {
  const head = /cached tickets: \((\d{1,4})\)/i.exec(text);
  const asked = /\bklist\s{1,3}get\s{1,3}http\/([\w.-]{1,253})/i.exec(text)?.[1];
  const servers = lines.flatMap(({ text: line }) => {
    const server =
      /^\s*(?:#\d{1,4}>.{0,120})?\s*server\s{0,2}:\s{0,3}(\S{1,300}?)(?:\s{0,2}@\s{0,2}\S{1,253})?$/i.exec(
        line,
      )?.[1];
    return server ? [server] : [];
  });
  if (
    head === null &&
    asked === undefined &&
    !servers.some((server) => /^(?:krbtgt|http|ldap|cifs|host)\//i.test(server))
  )
    return undefined;
  const shown = servers.filter((server) => /^[A-Za-z]{2,20}\//.test(server));
  const web = shown.filter((server) => /^http\//i.test(server)).map((server) => server.slice(5));
  const hosts = new Set(
    [...text.matchAll(/https?:\/\/([\w.-]{3,253})\/(?:ews|autodiscover)\b/gi)].map((match) =>
      match[1]!.toLowerCase(),
    ),
  );
  if (asked) hosts.add(asked.toLowerCase());
  if (web.some((host) => exchangeHost.test(host) || hosts.has(host.toLowerCase())))
    return { kind: 'tickets', facts: [fact('tickets', 'kerberosTicket', true)] };
  const failed =
    asked !== undefined && /klist failed with|error calling api|0xc000018b|0x80090303/i.test(text);
  const none = head !== null && web.length === 0 && shown.length === Number(head[1]);
  return { kind: 'tickets', facts: failed || none ? [fact('tickets', 'kerberosTicket', false)] : [] };
}
