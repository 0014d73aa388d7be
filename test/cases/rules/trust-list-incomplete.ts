import { own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['cert_prompt' as const], promptHost: 'mail.corp.test' };
const lync = own({ sip: 'ann@hoster.test' });
const listed = (...trustModelData: string[]) => ({ trustModelData });
export const golden: Golden = {
  cases: [
    {
      when: 'the host is not on the list',
      given: { complaint, lync, said: listed('lync.com', 'outlook.com') },
      expect: fails({ host: 'mail.corp.test', builtIn: false, suffix: 'mail.corp.test' }),
    },
    {
      when: 'the built-in domains were left out',
      given: {
        complaint: { ...complaint, promptHost: 'autodiscover-s.outlook.com' },
        lync,
        said: listed('corp.test'),
      },
      expect: fails({ builtIn: true, suffix: 'outlook.com' }),
    },
    {
      when: 'the host that answers is not on it',
      given: { lync, look: { 'https-autodiscover': 'corp' }, said: listed('lync.com') },
      expect: fails({ host: 'autodiscover.d.test' }),
    },
    {
      when: 'its domain is on the list',
      given: { complaint, lync, said: listed('Corp.test') },
      expect: passes,
    },
    {
      when: 'a host of the Lync domain',
      given: { complaint: { ...complaint, promptHost: 'mail.hoster.test' }, lync, said: listed('lync.com') },
      expect: passes,
    },
    { when: 'nobody read the list', given: { complaint, lync }, expect: inconclusive('said.trustModelData') },
    {
      when: 'the Lync domain is not known',
      given: { complaint, said: listed('lync.com') },
      expect: inconclusive('lync-person'),
    },
    {
      when: 'no host is known',
      given: { lync, said: listed('lync.com') },
      expect: { outcome: 'inconclusive' },
    },
    {
      when: 'a real certificate warning',
      given: { complaint, lync, said: { certificateDialog: 'certificate-warning' } },
      expect: notApplicable('no-list-known'),
    },
    { when: 'nothing speaks of it', given: { lync }, expect: notApplicable('no-list-known') },
  ],
};
