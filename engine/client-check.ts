import { ps } from './quote.ts';

/** A web host as it was looked at. */
export interface CheckedHost {
  host: string;
  /** 80 is asked without TLS */
  port: number;
  path?: string;
}

/**
 * The one line that looks at a host from the client's own place, to be run in PowerShell there and pasted back: does the
 * name resolve, is the port open, who answers. It sends no credential and changes nothing. Pure; every value is quoted.
 */
export function clientCheck({ host, port, path = '/autodiscover/autodiscover.xml' }: CheckedHost): string {
  const [scheme, usual] = port === 80 ? ['http', 80] : ['https', 443];
  const url = `${scheme}://${host}${port === usual ? '' : `:${port}`}${path}`;
  return [
    `Resolve-DnsName -Name ${ps(host)}`,
    `Test-NetConnection -ComputerName ${ps(host)} -Port ${port}`,
    `curl.exe -sk -I -m 15 ${ps(url)}`,
  ].join('; ');
}
