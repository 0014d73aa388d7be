import { fails, failsLikely, type Golden, inconclusive, notApplicable } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'Outlook was closed',
      given: {
        complaint: { symptoms: ['credential_prompt'], strings: ['S-32'] },
        said: { outlook: 'closed' },
      },
      expect: fails({ how: 'closed' }),
    },
    {
      when: 'Outlook runs',
      given: {
        complaint: { symptoms: ['credential_prompt'] },
        said: { promptService: 'mapi', outlook: 'running' },
      },
      expect: failsLikely({ how: 'running' }),
    },
    {
      when: 'nobody asked',
      given: { complaint: { symptoms: ['credential_prompt'], strings: ['S-32'] } },
      expect: inconclusive('said.outlook'),
    },
    {
      when: 'a prompt for the calendar',
      given: {
        complaint: { symptoms: ['credential_prompt'] },
        said: { promptService: 'calendar', outlook: 'closed' },
      },
      expect: notApplicable('other-prompt'),
    },
  ],
  impossible: { pass: 'that name in a prompt has no good reading' },
};
