import { domainOf } from '../derive/mailboxes.ts';
import { type LetIn, letsIn } from '../lets-in.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { told } from './common/told.ts';

/** Exchange of one forest is offered the sign-in of another, which it has no reason to accept: the article's scenario 2. */
export const lyncCredentialForeignExchange = rule({
  id: 'lync-credential-foreign-exchange',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 55,
  needs: ['route', 'forests'],
  considers: [
    'endpoint',
    'credential',
    'trusts',
    'windows-logon',
    'usability',
    'lync-person',
    'client-policy',
  ],
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
    const where = { forest: owner.forest, domain: endpoint.value.challenge?.dnsDomain?.toLowerCase() };
    const may = letsIn(credential.value, where, sides, forests);
    if (may.value === 'yes') return pass({ credentialForest: credential.value.forest });
    if (may.value === 'unknown') return inconclusive(settles(may));
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
    const second = letsIn(logon.value, where, sides, forests);
    if (second.value === 'unknown') return inconclusive(settles(second));
    if (second.value === 'no') return fail(facts);
    // The policy keeps the client from trying the Windows sign-in (L13-BOOT): what follows from it was not seen.
    return told(considered['client-policy'])?.disableNtCredentials === true ? likely(facts) : pass(facts);
  },
});

/** With selective authentication the trust alone lets nobody in: the right on the very server decides. */
const settles = (may: LetIn): 'said.iis' | 'trusts' =>
  may.value === 'unknown' && may.why === 'selective' ? 'said.iis' : 'trusts';
