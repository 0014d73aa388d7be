import { LdifError, LdifReader } from './ldif.ts';
import type { DirectoryEntry } from './person-from-values.ts';

/** How an export is written: by its byte order mark, else UTF-8 (`ldifde -u` writes UTF-16 with a mark). */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Feeds bytes into a reader. Errors: LdifError, for bytes that are not of the encoding too. */
class Decoded {
  readonly #reader = new LdifReader();
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #head: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): DirectoryEntry[] {
    let chunk = bytes;
    if (!this.#decoder) {
      // the mark may be cut by the first chunk's end
      this.#head = Buffer.concat([this.#head, bytes]);
      if (this.#head.length < 3) return [];
      chunk = this.#start();
    }
    return this.#reader.push(this.#decode(chunk, true));
  }

  end(): DirectoryEntry[] {
    const head = this.#decoder ? Buffer.alloc(0) : this.#start();
    const entries = this.#reader.push(this.#decode(head, true) + this.#decode(Buffer.alloc(0), false));
    return [...entries, ...this.#reader.end()];
  }

  #start(): Buffer {
    this.#decoder = new TextDecoder(encodingOf(this.#head), { fatal: true });
    return this.#head;
  }

  #decode(bytes: Buffer, stream: boolean): string {
    try {
      return this.#decoder?.decode(bytes, { stream }) ?? '';
    } catch {
      throw new LdifError(this.#reader.line + 1, 'text is not in the encoding of the file');
    }
  }
}

/** Every entry of an export in memory. Errors: LdifError. */
export function parseLdif(bytes: Buffer): DirectoryEntry[] {
  const decoded = new Decoded();
  return [...decoded.push(bytes), ...decoded.end()];
}

/** Entries of an export as it is read; memory is bounded by the largest entry. Errors: LdifError, and what the source throws. */
export async function* readLdif(source: AsyncIterable<Buffer>): AsyncGenerator<DirectoryEntry[]> {
  const decoded = new Decoded();
  for await (const chunk of source) yield decoded.push(chunk);
  yield decoded.end();
}
