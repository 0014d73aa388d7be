import { domainOf } from '../derive/mailboxes.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { mayAuthenticate } from '../trust.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** Exchange of one forest is offered the sign-in of another, which it has no reason to accept: the article's scenario 2. */
export const lyncCredentialForeignExchange = rule({
  id: 'lync-credential-foreign-exchange',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 55,
  needs: ['route', 'forests'],
  considers: ['endpoint', 'credential', 'trusts', 'windows-logon', 'usability', 'lync-person'],
  cites: ['KB2787614', 'SEED', 'SFB-MF', 'ADTS'],
  remedies: [
    { id: 'log-on-with-mailbox-account', role: 'user' },
    { id: 'reset-saved-credential', role: 'agent' },
    { id: 'build-trust-and-link', role: 'admin', waits: ['ad-replication', 'sign-out-in'] },
    { id: 'choose-option-1', role: 'admin' },
  ],
  judge({ route, forests }, considered) {
    const { endpoint, credential, trusts, 'windows-logon': logon, usability } = considered;
    if (route.value === '3') return notApplicable('no-ews');
    if (usability.known && usability.value.why === 'observed-ok') return pass({ seen: true });
    if (!endpoint.known) return inconclusive('endpoint');
    const owner = endpoint.value.owner;
    if (owner.kind === 'cloud') return notApplicable('cloud');
    if (owner.kind === 'unknown') return inconclusive('endpoint');
    if (!credential.known) return inconclusive('credential');
    if (credential.value.forest === 'nobody') return notApplicable('nobody-can-sign-in');
    const sides = trusts.known ? trusts.value : [];
    const may = mayAuthenticate(credential.value.forest, owner.forest, sides, forests);
    // With selective authentication the trust alone lets nobody in: the right on the very server decides.
    if (may.value === 'yes')
      return may.selective ? inconclusive('said.iis') : pass({ credentialForest: credential.value.forest });
    if (may.value === 'unknown') return inconclusive('trusts');
    const lync = considered['lync-person'];
    const facts: Facts = {
      credentialForest: credential.value.forest,
      endpointForest: owner.forest,
      host: endpoint.value.host,
      why: may.why,
      mailDomain: lync.known && lync.value.mail ? domainOf(lync.value.mail) : '',
      logonForest: logon.known ? logon.value.forest : '?',
    };
    // A desk phone has no second sign-in; a Mac or a mobile may have been given one by hand.
    if (route.client === 'phone') return fail(facts);
    if (route.client !== 'windows' || !logon.known) return likely(facts);
    if (logon.value.forest === 'none') return fail(facts);
    const second = mayAuthenticate(logon.value.forest, owner.forest, sides, forests);
    if (second.value === 'unknown') return inconclusive('trusts');
    if (second.value === 'yes' && second.selective) return inconclusive('said.iis');
    return second.value === 'yes' ? pass(facts) : fail(facts);
  },
});
