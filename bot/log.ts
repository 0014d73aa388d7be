import { createHash } from 'node:crypto';
import { type DestinationStream, destination, pino } from 'pino';

export type Fields = Record<string, unknown>;
/** An event is a short fixed word, never a sentence with data in it: data goes into the fields. */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}
export interface LogOptions {
  level?: 'info' | 'warn' | 'error' | 'silent';
  /** default: standard error, so that standard output stays for people and pipes */
  to?: DestinationStream;
}

/** Structured log, one JSON object a line. Secrets are cut by name and by shape, control characters escaped. */
export function createLog({ level = 'info', to = destination(2) }: LogOptions = {}): Log {
  const out = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  const line = (how: 'info' | 'warn' | 'error') => (event: string, fields?: Fields) =>
    out[how](clean(fields ?? {}, 0) as Fields, escaped(event));
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** What may be kept of a person's words: how long they were, and a short hash to tell equal ones. */
export function said(text: string): { length: number; hash: string } {
  return { length: text.length, hash: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

/** Control, bidirectional and line-separator characters as \u escapes, so that no value can forge or hide a line. */
export function escaped(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const secretKey = /pass(word|wd)?$|secret|token|authorization|cookie|assertion|credential|^bearer/i;
const addressWithPassword = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]*):[^\s@]+@/gi;
const secretText =
  /\bBearer\s+\S+|\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*|\b(NTLM|Negotiate)\s+[A-Za-z0-9+/=]{16,}|\bx(?:ox[a-z]|app)-[\w-]+/g;
const longest = 500;

const redacted = (text: string) =>
  text.replace(secretText, '[redacted]').replace(addressWithPassword, '$1:[redacted]@');

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return escaped(redacted(value).slice(0, longest));
  if (value instanceof Error) return clean(plainError(value), depth);
  if (value === null || typeof value !== 'object') return value;
  if (depth > 4) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, 50).map((each) => clean(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      escaped(key),
      secretKey.test(key) ? '[redacted]' : clean(each, depth + 1),
    ]),
  );
}

function plainError(error: Error): Fields {
  const { code, status } = error as { code?: unknown; status?: unknown };
  const where = error.stack
    ?.split('\n')
    .slice(1, 4)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(?=[^/]+:\d+)/, '('));
  return { name: error.name, code, status, message: error.message, where };
}
