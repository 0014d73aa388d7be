import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { oauthState, oauthTexts, readOauth } from './common/oauth.ts';
import { quotes, told } from './common/told.ts';

/** Lync's servers and Exchange have not been introduced to each other, or not for this domain (L13-OAUTH). */
export const oauthPartnerMissing = rule({
  id: 'oauth-partner-missing',
  severity: 'fault',
  grade: 'V',
  explains: ['other', 'photos_contacts_missing'],
  rank: 223,
  needs: ['complaint'],
  considers: ['said.oauth', 'lync-person'],
  cites: ['L13-OAUTH', 'KB-WILD'],
  remedies: [
    { id: 'servers-not-your-computer', role: 'user' },
    { id: 'keep-servers-apart-from-client', role: 'agent' },
    {
      id: 'introduce-servers',
      role: 'admin',
      commands: ({ lync }) => readOauth(lync?.lync ? ps(`sip:${lync.lync.sip}`) : undefined),
      waitMinutes: 15,
    },
  ],
  judge({ complaint }, considered) {
    const state = oauthState(complaint, told(considered['said.oauth']));
    if (state === undefined)
      return oauthTexts(complaint) || quotes(complaint, 'S-37')
        ? inconclusive('said.oauth')
        : notApplicable('no-sign-of-it');
    // These two have causes of their own.
    if (state === 'fine' || state === 'invalid-tenant' || state === 'invalid-token') return pass({ state });
    return likely({ state });
  },
});
