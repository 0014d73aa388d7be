import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

const years: Readonly<Record<string, number>> = { '2003': 2003, '2007': 2007, '2010': 2010 };

/** What Lync shows of Exchange depends on its generation (L13-COMPAT): 2007 SP1 for most, 2013 for large photos. */
export const exchangeTooOld = rule({
  id: 'exchange-too-old',
  severity: 'limit',
  grade: 'V',
  explains: ewsSymptoms,
  rank: 36,
  needs: ['complaint'],
  considers: ['said.exchangeVersion', 'said.photos', 'endpoint', 'configuration'],
  cites: ['L13-COMPAT'],
  remedies: [
    { id: 'work-in-outlook-meanwhile', role: 'user' },
    { id: 'ask-exchange-version', role: 'agent' },
    {
      id: 'move-to-newer-exchange',
      role: 'admin',
      commands: () => ['Get-ExchangeServer | Format-Table Name,AdminDisplayVersion'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    const owner = told(considered.endpoint)?.owner;
    const forest = owner && 'forest' in owner ? owner.forest : undefined;
    const schema = told(considered.configuration)?.find((side) => side.forest === forest)?.exchangeSchema
      ?.generation;
    // Servers may be older than the schema was prepared for, and never newer.
    const version =
      told(considered['said.exchangeVersion']) ?? (schema && schema in years ? schema : undefined);
    if (version === undefined) {
      // Builds of Windows before 2008 R2 (MS-NLMP): nothing newer than Exchange 2010 runs there.
      const build = told(considered.endpoint)?.challenge?.osBuild ?? '';
      return /^(5\.|6\.0)/.test(build)
        ? inconclusive('said.exchangeVersion')
        : notApplicable('no-sign-of-it');
    }
    const year = years[version];
    if (year === undefined) return pass({ version });
    if (year === 2003) return fail({ version, lacks: 'all' });
    if (year === 2007) return likely({ version, lacks: 'service-pack' });
    const photos = told(considered['said.photos']);
    return photos === 'client-only' ? likely({ version, lacks: 'photos' }) : pass({ version });
  },
});
