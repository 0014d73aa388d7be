import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** A photo that lies in the other company's directory cannot be fetched from outside it. */
export const photosOfOtherCompany = rule({
  id: 'photos-of-other-company',
  severity: 'limit',
  grade: 'V',
  explains: ['photos_contacts_missing'],
  rank: 164,
  needs: ['complaint'],
  considers: ['said.photos', 'said.contacts'],
  cites: ['KB-PHOTO'],
  remedies: [
    { id: 'partners-keep-photos-elsewhere', role: 'user' },
    { id: 'explain-this-is-normal', role: 'agent' },
    { id: 'photo-where-partners-reach-it', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const photos = told(considered['said.photos']);
    if (!complains(complaint, ['photos_contacts_missing'])) return notApplicable('nothing-hurts');
    if (photos === undefined)
      return told(considered['said.contacts']) === undefined
        ? inconclusive('said.photos')
        : notApplicable('about-contacts');
    return photos === 'other-company' ? likely({}) : pass();
  },
});
