import { type RawBuilder, sql } from 'kysely';

/** Rows whose text names one of these; a little too many (an address within another) are looked at again by the caller. */
export function naming(column: string, identities: readonly string[]): RawBuilder<boolean> {
  const likes = identities.map((name) => {
    // inside JSON a quote or backslash stands behind another
    const text = JSON.stringify(name.toLowerCase()).slice(1, -1);
    return sql`lower(${sql.ref(column)}) like ${`%${text.replace(/[!%_]/g, '!$&')}%`} escape '!'`;
  });
  return sql<boolean>`(${sql.join(likes, sql` or `)})`;
}
