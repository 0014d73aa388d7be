import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { hiddenBy, readClientPolicy, showAgain } from './common/hiding.ts';
import { complains, told } from './common/told.ts';

/** The client policy shows no photos, or only those of the directory of Lync's own forest. */
export const photoPolicy = rule({
  id: 'photo-policy',
  severity: 'fault',
  grade: 'V',
  explains: ['photos_contacts_missing'],
  rank: 161,
  needs: ['complaint'],
  considers: ['said.photos', 'said.policyHides'],
  cites: ['PS-CP'],
  remedies: [{ id: 'photos-need-administrator', role: 'user' }, readClientPolicy, showAgain],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['photos_contacts_missing'])) return notApplicable('nothing-hurts');
    const photos = told(considered['said.photos']);
    if (photos !== undefined && photos !== 'client-only' && photos !== 'own')
      return notApplicable('other-photos');
    const seen = told(considered['said.policyHides']);
    if (seen !== undefined) {
      const names = hiddenBy(seen, ['DisplayPhoto']);
      return names.length > 0 ? fail({ names }) : pass();
    }
    return photos === 'client-only' ? inconclusive('said.policyHides') : notApplicable('no-sign-of-it');
  },
});
