import type { Engine } from './engine.ts';

export interface PreferenceRepository {
  /** the language this identity chose, as a BCP 47 tag */
  language(identity: string): Promise<string | undefined>;
}

export function preferenceRepository({ db }: Engine): PreferenceRepository {
  return {
    async language(identity) {
      const row = await db
        .selectFrom('preference')
        .select('language')
        .where('identity', '=', identity)
        .executeTakeFirst();
      return row?.language;
    },
  };
}
