import { z } from 'zod';

const dayMs = 86_400_000;
/** 90d, 12w, 2y; milliseconds afterwards. */
const duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[dwy]$/, 'is not a time like 90d, 12w or 2y')
  .transform(
    (text) => Number(text.slice(0, -1)) * { d: 1, w: 7, y: 365 }[text.at(-1) as 'd' | 'w' | 'y'] * dayMs,
  );

/** The chain of who did what. */
export const auditSettings = z.strictObject({
  /** of its hashes; without it an embedded store has one in a file beside it */
  key: z.string().min(16, 'is too short to be a key: at least 16 characters').optional(),
  /** its end goes there every hour, one JSON line each: keep it, or a copy of it, where the bot cannot write */
  headsFile: z.string().default('./data/audit-heads.jsonl'),
});
/** How long what is kept; what is not named is kept for ever. */
export const retentionSettings = z.strictObject({
  cases: duration.optional(),
  diagnoses: duration.optional(),
  audit: duration.optional(),
});
