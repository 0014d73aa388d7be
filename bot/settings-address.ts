import { isIP } from 'node:net';

/** Why a text is no address range, or undefined where it is one: 10.0.0.0/8, fd00::/8. */
export function rangeFault(text: string): string | undefined {
  const like = 'is not an address range like 10.0.0.0/8';
  const [, ip = '', bits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(text) ?? [];
  if (ip === '') return like;
  const version = isIP(ip);
  if (version === 0) {
    const large = /^\d+(\.\d+){3}$/.test(ip) ? ip.split('.').find((part) => Number(part) > 255) : undefined;
    return large ? `${like}: ${large} is more than 255` : `${like}: ${ip} is not an address`;
  }
  const most = version === 6 ? 128 : 32;
  return Number(bits) > most ? `${like}: after the slash there may be at most ${most}` : undefined;
}

/** An IP address, an IPv6 one in brackets where a port follows. */
export function isResolver(text: string): boolean {
  if (isIP(text) !== 0) return true;
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:[\]]+))(?::(\d+))?$/.exec(text) ?? [];
  const address = bracketed === undefined ? isIP(plain ?? '') === 4 : isIP(bracketed) === 6;
  return address && (port === undefined || (Number(port) >= 1 && Number(port) <= 65535));
}
