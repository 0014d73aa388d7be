import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

const symptoms = ['voicemail_not_working', 'visual_voicemail_missing'] as const;

/** Exchange 2019 and later have no voice mail of their own any more (EXD-UM). */
export const exchangeWithoutUm = rule({
  id: 'exchange-without-um',
  severity: 'limit',
  grade: 'V',
  explains: symptoms,
  rank: 69,
  needs: ['complaint'],
  considers: ['said.exchangeVersion', 'said.voicemail', 'said.csUser', 'mailboxes', 'configuration'],
  cites: ['EXD-UM'],
  remedies: [
    { id: 'ask-for-cloud-voicemail', role: 'user' },
    { id: 'ask-exchange-version', role: 'agent' },
    {
      id: 'move-to-cloud-voicemail',
      role: 'admin',
      commands: ({ lync }) => [
        'Get-ExchangeServer | Format-Table Name,AdminDisplayVersion',
        ...(lync?.lync
          ? [`Get-CsUser -Identity ${ps(`sip:${lync.lync.sip}`)} | Format-List HostedVoiceMail,ExUmEnabled`]
          : []),
      ],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, symptoms)) return notApplicable('nothing-hurts');
    const version = told(considered['said.exchangeVersion']);
    if (version === undefined) {
      const forest = told(considered.mailboxes)?.used?.forest;
      const side = told(considered.configuration)?.find((each) => each.forest === forest);
      const schema = side?.exchangeSchema?.generation;
      // A forest that was never prepared for 2019 has no such server.
      return schema && schema !== '2019' ? pass({ version: schema }) : inconclusive('said.exchangeVersion');
    }
    if (version !== '2019' && version !== 'se') return pass({ version });
    // Whoever gets messages has voice mail from somewhere else.
    const arrives = told(considered['said.voicemail']);
    if (arrives && arrives !== 'nothing' && arrives !== 'cannot-leave') return pass({ version });
    return told(considered['said.csUser'])?.exUmEnabled ? fail({ version }) : likely({ version });
  },
});
