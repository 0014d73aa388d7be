/** Basic Encoding Rules, as much as LDAP (RFC 4511, 5.1) uses: definite lengths, low tag numbers. */

/** The bytes are not what the protocol allows; the connection that sent them is closed. */
export class BerError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'BerError';
  }
}

/** No honest request of a lab client is longer; a claimed length above it is garbage. */
const MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

interface Header {
  tag: number;
  length: number;
  /** bytes that tag and length take */
  size: number;
}

/** Reads tag and length at an offset; undefined when more bytes are needed. Throws BerError. */
function header(bytes: Buffer, offset: number, end: number): Header | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || offset + 2 > end) return undefined;
  if ((tag & 0x1f) === 0x1f) throw new BerError('high tag number');
  if (first < 0x80) return { tag, length: first, size: 2 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new BerError('length form not allowed');
  if (offset + 2 + count > end) return undefined;
  const length = bytes.readUIntBE(offset + 2, count);
  if (length > MAX_MESSAGE_BYTES) throw new BerError('message too long');
  return { tag, length, size: 2 + count };
}

/** Splits the first complete message off a stream; undefined when it is not all there yet. Throws BerError. */
export function takeMessage(bytes: Buffer): { message: Buffer; rest: Buffer } | undefined {
  if (bytes.length > 0 && bytes[0] !== 0x30) throw new BerError('not an LDAP message');
  const head = header(bytes, 0, bytes.length);
  if (!head || bytes.length < head.size + head.length) return undefined;
  const end = head.size + head.length;
  return { message: bytes.subarray(0, end), rest: bytes.subarray(end) };
}

/** Walks over the elements of one constructed value. Every method throws BerError on what does not fit. */
export class BerReader {
  readonly bytes: Buffer;
  private offset = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.offset >= this.bytes.length;
  }

  /** Tag of the next element, or -1 at the end. */
  get tag(): number {
    return this.bytes[this.offset] ?? -1;
  }

  /** Next element's content, whatever its tag, or only with the given one. */
  next(tag?: number): Buffer {
    if (tag !== undefined && this.tag !== tag) {
      throw new BerError(`expected tag 0x${tag.toString(16)}, found 0x${(this.tag & 0xff).toString(16)}`);
    }
    const head = header(this.bytes, this.offset, this.bytes.length);
    if (!head) throw new BerError('element cut short');
    const start = this.offset + head.size;
    const end = start + head.length;
    if (end > this.bytes.length) throw new BerError('element longer than its parent');
    this.offset = end;
    return this.bytes.subarray(start, end);
  }

  /** Next element if it has this tag, else undefined. */
  optional(tag: number): Buffer | undefined {
    return this.tag === tag ? this.next() : undefined;
  }

  inside(tag = 0x30): BerReader {
    return new BerReader(this.next(tag));
  }

  integer(tag = 0x02): number {
    const value = this.next(tag);
    if (value.length < 1 || value.length > 5) throw new BerError('integer out of range');
    return value.readIntBE(0, value.length);
  }

  boolean(tag = 0x01): boolean {
    const value = this.next(tag);
    if (value.length !== 1) throw new BerError('boolean of a wrong length');
    return value[0] !== 0;
  }

  text(tag = 0x04): string {
    return this.next(tag).toString('utf8');
  }
}

/** One element: tag, definite length, contents. */
export function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), ...parts]);
  const count = length < 0x100 ? 1 : length < 0x10000 ? 2 : length < 0x1000000 ? 3 : 4;
  const head = Buffer.alloc(2 + count);
  head[0] = tag;
  head[1] = 0x80 | count;
  head.writeUIntBE(length, 2, count);
  return Buffer.concat([head, ...parts]);
}

/** A non-negative integer or enumeration below 2^31. */
export function berInteger(value: number, tag = 0x02): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUIntBE(value, 0, 5);
  let start = 0;
  while (start < 4 && bytes[start] === 0 && (bytes[start + 1] ?? 0) < 0x80) start += 1;
  return tlv(tag, bytes.subarray(start));
}

export function berOctets(value: string | Buffer, tag = 0x04): Buffer {
  return tlv(tag, typeof value === 'string' ? Buffer.from(value, 'utf8') : value);
}
