import type { Client, Entry } from 'ldapts';
import {
  type Filter,
  PagedResultsControl,
  SearchRequest,
  type SearchResponse,
  StatusCodeParser,
} from 'ldapts';

export interface SearchAsk {
  base: string;
  filter: Filter;
  attributes: readonly string[];
  binary: readonly string[];
  pageSize: number;
}
export interface Page {
  entries: Entry[];
  /** continuation references, which are not followed */
  referrals: number;
  /** absent on the last page */
  cookie?: Buffer;
}

/** The client's own way to send a message; the page reader below is the only user. */
interface Sender {
  _send(message: SearchRequest): Promise<SearchResponse | undefined>;
  _nextMessageId(): number;
}

/**
 * One page of a search (RFC 2696). The library's own paging stops at the first page without entries,
 * although a server may send an empty page and a cookie with it (Active Directory does): it would end a list early, silently.
 * Errors: what ldapts throws.
 */
export async function page(client: Client, ask: SearchAsk, cookie?: Buffer): Promise<Page> {
  const sender = client as unknown as Sender;
  const request = new SearchRequest({
    messageId: sender._nextMessageId(),
    baseDN: ask.base,
    scope: 'sub',
    filter: ask.filter,
    attributes: [...ask.attributes],
    // none: the library would ask for ten seconds, and the deadline is ours
    timeLimit: 0,
    controls: [new PagedResultsControl({ critical: true, value: { size: ask.pageSize, cookie } })],
  });
  const response = await sender._send(request);
  if (response?.status !== 0) throw StatusCodeParser.parse(response);
  const control = response.controls?.find((one) => one instanceof PagedResultsControl);
  const next = control?.value?.cookie;
  return {
    entries: response.searchEntries.map((entry) => entry.toObject([], [...ask.binary])),
    referrals: response.searchReferences.length,
    cookie: next && next.length > 0 ? next : undefined,
  };
}

/** Every page in order; the next one is on its way while this one is being read. */
export async function* pages(
  first: Page,
  next: (cookie: Buffer) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  let current: Page | undefined = first;
  while (current) {
    const coming: Promise<Page> | undefined = current.cookie && next(current.cookie);
    coming?.catch(() => {}); // read below, or not at all when the reader stops early
    yield current;
    current = await coming;
  }
}
