import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { good, one, withCandidate } from '../../engine/rules/looks.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
const old = withCandidate(
  one('https-autodiscover', { ...good(), tls: { ...good().tls!, protocol: 'TLSv1' } }),
);
const newest = withCandidate(
  one('https-autodiscover', {
    ...good(),
    tls: { ...good().tls!, protocol: 'TLSv1.3', oldestProtocol: 'TLSv1.3' as const },
  }),
);
const lync = own();
export const golden: Golden = {
  cases: [
    {
      when: 'an unsupported kind of certificate',
      given: { complaint, said: { schannel: { alert: 43, state: 252 } } },
      expect: failsLikely({ how: 'certificate', known: false }),
    },
    {
      when: 'the host speaks only an old version',
      given: { complaint, lync, look: old },
      expect: failsLikely({ how: 'version', host: 'autodiscover.d.test' }),
    },
    {
      when: 'the host speaks only what an old client cannot',
      given: { complaint, lync, look: newest, said: { product: 'lync-2013' } },
      expect: failsLikely({ how: 'version' }),
    },
    {
      when: 'an alert of another kind',
      given: { complaint, said: { schannel: { alert: 48, state: 1 } } },
      expect: passes,
    },
    {
      when: 'only this computer, and nobody read its events',
      given: { complaint, said: { worksElsewhere: 'other-pc' } },
      expect: inconclusive('said.schannel'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
