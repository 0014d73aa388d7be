/** Longest first flight that is waited for; a browser's is below 2 KB. */
const MAX_HELLO = 16 * 1024;

/**
 * The server name a TLS client asks for, read from its first bytes without answering (RFC 8446 4.1.2, RFC 6066 3).
 * 'more': not all there yet; undefined: no TLS, or no name in it.
 */
export function serverName(bytes: Buffer): string | 'more' | undefined {
  if (bytes.length > 0 && bytes[0] !== 0x16) return undefined;
  if (bytes.length < 5) return 'more';
  const length = bytes.readUInt16BE(3);
  if (bytes.length < 5 + length) return bytes.length > MAX_HELLO ? undefined : 'more';
  const hello = bytes.subarray(5, 5 + length);
  if (hello[0] !== 0x01) return undefined;
  try {
    return fromHello(hello);
  } catch {
    return undefined; // a length that points outside: not a hello
  }
}

function fromHello(hello: Buffer): string | undefined {
  let at = 4 + 2 + 32;
  at += 1 + hello.readUInt8(at); // session id
  at += 2 + hello.readUInt16BE(at); // cipher suites
  at += 1 + hello.readUInt8(at); // compression
  const end = at + 2 + hello.readUInt16BE(at);
  at += 2;
  while (at + 4 <= end) {
    const type = hello.readUInt16BE(at);
    const size = hello.readUInt16BE(at + 2);
    // server_name: list length, then one entry of type host_name
    if (type === 0 && size > 5 && hello.readUInt8(at + 6) === 0) {
      const length = hello.readUInt16BE(at + 7);
      return hello.toString('latin1', at + 9, at + 9 + length).toLowerCase();
    }
    at += 4 + size;
  }
  return undefined;
}
