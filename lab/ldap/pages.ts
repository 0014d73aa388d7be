import { randomBytes } from 'node:crypto';
import type { Entry } from '../directory/entry.ts';
import { BerReader, berInteger, berOctets, tlv } from './ber.ts';
import { type Control, result } from './message.ts';
import { PAGED_RESULTS } from './root-dse.ts';

/** What of a selection goes out in one answer. */
export interface Page {
  code: number;
  entries: Entry[];
  references: string[];
  /** response control, where pages were asked for */
  control?: Buffer;
}

/** AD's MaxPageSize: neither an unpaged answer nor a page is longer. */
export const MAX_PAGE_SIZE = 1000;

interface Rest {
  entries: Entry[];
  references: string[];
}

/** Simple paged results (RFC 2696) of one connection: cookies are only good on the connection that got them. */
export class Pages {
  private readonly open = new Map<string, Rest>();

  /** The asked page size and cookie, if the client wants pages. Throws BerError on a malformed control. */
  static asked(controls: readonly Control[]): { size: number; cookie: Buffer } | undefined {
    const control = controls.find((one) => one.oid === PAGED_RESULTS);
    if (!control?.value) return undefined;
    const value = new BerReader(control.value).inside();
    return { size: value.integer(), cookie: value.next(0x04) };
  }

  /** Cuts a selection to the limits of the server and the client (`sizeLimit` 0: none). */
  cut(asked: { size: number; cookie: Buffer } | undefined, sizeLimit: number, fresh: () => Rest): Page {
    if (!asked) {
      const all = fresh();
      const limit = Math.min(sizeLimit || MAX_PAGE_SIZE, MAX_PAGE_SIZE);
      if (all.entries.length <= limit) return { code: result.success, ...all };
      return { code: result.sizeLimitExceeded, entries: all.entries.slice(0, limit), references: [] };
    }
    const rest = asked.cookie.length === 0 ? fresh() : this.take(asked.cookie);
    if (!rest)
      return {
        code: result.unwillingToPerform,
        entries: [],
        references: [],
        control: pageControl(Buffer.alloc(0)),
      };
    // a size of nought with a cookie gives the search up
    if (asked.size <= 0 && asked.cookie.length > 0) {
      return { code: result.success, entries: [], references: [], control: pageControl(Buffer.alloc(0)) };
    }
    const size = Math.min(Math.max(asked.size, 1), MAX_PAGE_SIZE);
    if (sizeLimit > 0 && rest.entries.length > sizeLimit && sizeLimit <= size) {
      return {
        code: result.sizeLimitExceeded,
        entries: rest.entries.slice(0, sizeLimit),
        references: [],
        control: pageControl(Buffer.alloc(0)),
      };
    }
    const entries = rest.entries.slice(0, size);
    const left = rest.entries.slice(size);
    if (left.length === 0) {
      return {
        code: result.success,
        entries,
        references: rest.references,
        control: pageControl(Buffer.alloc(0)),
      };
    }
    const cookie = randomBytes(8);
    this.open.set(cookie.toString('hex'), { entries: left, references: rest.references });
    return { code: result.success, entries, references: [], control: pageControl(cookie) };
  }

  private take(cookie: Buffer): Rest | undefined {
    const key = cookie.toString('hex');
    const rest = this.open.get(key);
    this.open.delete(key);
    return rest;
  }
}

function pageControl(cookie: Buffer): Buffer {
  const value = tlv(0x30, berInteger(0), berOctets(cookie));
  return tlv(0x30, berOctets(PAGED_RESULTS), berOctets(value));
}
