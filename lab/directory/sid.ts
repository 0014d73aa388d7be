import { createHash } from 'node:crypto';

/** The binary form of a text SID: revision, count, 48-bit authority, sub-authorities (MS-DTYP 2.4.2.2). */
export function sidBytes(text: string): Buffer {
  const [, revision, authority, ...subs] = text.split('-');
  const bytes = Buffer.alloc(8 + subs.length * 4);
  bytes.writeUInt8(Number(revision), 0);
  bytes.writeUInt8(subs.length, 1);
  bytes.writeUIntBE(Number(authority), 2, 6);
  subs.forEach((sub, index) => {
    bytes.writeUInt32LE(Number(sub), 8 + index * 4);
  });
  return bytes;
}

/** Whether a text is a SID that `sidBytes` can take. */
export function isSid(text: string): boolean {
  return /^S-1-\d{1,14}(-\d{1,10}){1,15}$/i.test(text);
}

/** 16 bytes that are always the same for the same name, so that a lab's GUIDs never change. */
export function guidBytes(name: string): Buffer {
  const bytes = createHash('sha256').update(`guid:${name}`).digest().subarray(0, 16);
  bytes[7] = ((bytes[7] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}
