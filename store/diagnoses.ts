import { type DiagnosisRecord, type LastDiagnosis, lastOf } from '../desk/index.ts';
import type { Engine } from './engine.ts';

/** Diagnoses kept a person: since when something is so is told as far back as these reach. */
const keptEach = 50;

export interface DiagnosisRepository {
  /** @param person SIP address */
  last(person: string): Promise<LastDiagnosis | undefined>;
  /** kept beside the earlier ones, the oldest of many go */
  keep(record: DiagnosisRecord): Promise<void>;
}

export function diagnosisRepository({ db }: Engine): DiagnosisRepository {
  const history = (person: string) =>
    db.selectFrom('diagnosis').selectAll().where('person', '=', person.toLowerCase()).orderBy('at', 'desc');
  return {
    async last(person) {
      const rows = await history(person).execute();
      return lastOf(
        rows.map(({ person, at, verdict_id, facts }) => ({
          person,
          at,
          verdictId: verdict_id,
          facts: JSON.parse(facts),
        })),
      );
    },
    async keep({ person, at, verdictId, facts }) {
      const row = { verdict_id: verdictId, facts: JSON.stringify(facts) };
      await db
        .insertInto('diagnosis')
        .values({ person: person.toLowerCase(), at, ...row })
        .onConflict((conflict) => conflict.columns(['person', 'at']).doUpdateSet(row))
        .execute();
      const [oldest] = await history(person).limit(1).offset(keptEach).execute();
      if (!oldest) return;
      await db
        .deleteFrom('diagnosis')
        .where('person', '=', person.toLowerCase())
        .where('at', '<=', oldest.at)
        .execute();
    },
  };
}
