import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { oauthState, oauthTexts } from './common/oauth.ts';
import { told } from './common/told.ts';

/** The certificate that signs the servers' tokens has expired or differs between Front Ends (S2S-CERT). */
export const oauthCertificateWrong = rule({
  id: 'oauth-certificate-wrong',
  severity: 'fault',
  grade: 'V',
  explains: ['other', 'photos_contacts_missing'],
  rank: 221,
  needs: ['complaint'],
  considers: ['said.oauth', 'said.changed'],
  cites: ['S2S-CERT', 'L13-OAUTH'],
  remedies: [
    { id: 'servers-not-your-computer', role: 'user' },
    { id: 'keep-servers-apart-from-client', role: 'agent' },
    {
      id: 'renew-token-certificate',
      role: 'admin',
      commands: () => [
        '$held = Get-CsCertificate -Type OAuthTokenIssuer',
        '$held | Format-List Thumbprint,Subject,NotAfter',
        'Set-CsCertificate -Identity Global -Type OAuthTokenIssuer -Thumbprint (Read-Host)',
      ],
      rollback: () => [
        'Set-CsCertificate -Identity Global -Type OAuthTokenIssuer -Thumbprint $held.Thumbprint',
      ],
      waitMinutes: 30,
    },
  ],
  judge({ complaint }, considered) {
    const state = oauthState(complaint, told(considered['said.oauth']));
    if (state === undefined)
      return oauthTexts(complaint) ? inconclusive('said.oauth') : notApplicable('no-sign-of-it');
    if (state !== 'invalid-token') return pass({ state });
    const changed = told(considered['said.changed']) === 'certificate';
    return changed ? fail({ changed }) : likely({ changed });
  },
});
