import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = {
  symptoms: ['cert_prompt' as const],
  promptHost: 'lyncweb.hoster.test',
  strings: ['S-14' as const],
};
const lync = own({ sip: 'ann@d.test', pool: 'pool.hoster.test' });
const during = { promptWhen: 'during-sign-in' } as const;
export const golden: Golden = {
  cases: [
    {
      when: 'during sign-in, outside the Lync domain',
      given: { complaint, lync, said: during },
      expect: fails({ host: 'lyncweb.hoster.test', sipDomain: 'd.test' }),
    },
    { when: 'the host lies beside the pool', given: { complaint, lync }, expect: failsLikely() },
    {
      when: 'beside the server that the client shows',
      given: { complaint, said: { connectedServer: 'fe1.hoster.test' } },
      expect: failsLikely({ known: false }),
    },
    {
      when: 'after sign-in it is about Exchange',
      given: { complaint, lync, said: { promptWhen: 'after-sign-in' } },
      expect: passes,
    },
    {
      when: 'inside the Lync domain',
      given: { complaint: { ...complaint, promptHost: 'lyncweb.d.test' }, lync, said: during },
      expect: passes,
    },
    {
      when: 'nobody asked when it comes',
      given: { complaint: { ...complaint, promptHost: 'mail.corp.test' }, lync },
      expect: inconclusive('said.promptWhen'),
    },
    {
      when: 'the question, and no host was named',
      given: {
        complaint: { symptoms: ['cert_prompt'] },
        lync,
        said: { ...during, certificateDialog: 'name-trust' },
      },
      expect: failsLikely({ named: false }),
    },
    {
      when: 'during sign-in, and what dialog is not known',
      given: { complaint: { symptoms: ['cert_prompt'] }, lync, said: during },
      expect: inconclusive('said.certificateDialog'),
    },
    {
      when: 'neither when nor about what',
      given: { complaint: { symptoms: ['cert_prompt'] }, lync },
      expect: inconclusive('said.promptWhen'),
    },
    {
      when: 'a real certificate warning',
      given: {
        complaint: { ...complaint, strings: [] },
        lync,
        said: { certificateDialog: 'certificate-warning' },
      },
      expect: notApplicable('certificate-warning'),
    },
    { when: 'no dialog at all', given: { lync }, expect: notApplicable('no-dialog') },
  ],
};
