import type { ClientRows } from '../facts/complaint.ts';
import type { SaidFacts } from '../facts/said.ts';
import type { StringCode } from '../knowledge/ids.ts';
import { readConfigRows } from './config-rows.ts';
import { findStrings } from './find-strings.ts';
import { redact } from './redact.ts';

export interface Paste {
  /** rows of the Configuration Information window */
  rows?: ClientRows;
  /** mailboxID of the published calendarData: the mailbox that the client's EWS reaches */
  mailboxId?: string;
  strings: StringCode[];
  /** further facts that the text states */
  said: Partial<SaidFacts>;
  /** what was recognised: config-info, calendar-data, known-text */
  kinds: string[];
  /** the text without secrets; the only form that may be kept */
  redacted: string;
  secrets: number;
}

/** Longest paste that is read, in characters; the rest is cut. */
export const pasteCap = 65_536;

/** Reads whatever a person pasted. Never throws; time is linear in the length. */
export function readPaste(text: string): Paste {
  const cut = text.slice(0, pasteCap);
  const { text: redacted, secrets } = redact(cut);
  const rows = readConfigRows(cut);
  const mailboxId = readMailboxId(cut);
  const strings = findStrings(cut);
  const kinds = [
    ...(rows ? ['config-info'] : []),
    ...(mailboxId ? ['calendar-data'] : []),
    ...(strings.length > 0 ? ['known-text'] : []),
  ];
  return {
    ...(rows ? { rows } : {}),
    ...(mailboxId ? { mailboxId } : {}),
    strings,
    said: {},
    kinds,
    redacted,
    secrets,
  };
}

/** `<calendarData mailboxID="anna@corp.example" …>` of a presence document, also escaped. */
function readMailboxId(text: string): string | undefined {
  const match =
    /\bmailboxID\s{0,3}=\s{0,3}(?:"|'|&quot;|&#34;|\\")([^"'&<>\s\\]{3,254})(?:"|'|&quot;|&#34;|\\")/i.exec(
      text,
    );
  const id = match?.[1]?.toLowerCase();
  return id?.includes('@') ? id : undefined;
}
