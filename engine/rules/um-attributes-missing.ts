import { inDirectory } from '../commands.ts';
import { primarySmtp } from '../derive/mailboxes.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { mayAuthenticate } from '../trust.ts';
import { complains, told } from './common/told.ts';

const symptoms = ['voicemail_not_working', 'visual_voicemail_missing'] as const;

/** Voice mail of another forest needs its attributes on the Lync object and trust in both directions (L13-UM). */
export const umAttributesMissing = rule({
  id: 'um-attributes-missing',
  severity: 'fault',
  grade: 'V',
  explains: symptoms,
  rank: 71.5,
  needs: ['complaint'],
  considers: ['lync-person', 'mailboxes', 'trusts', 'forests', 'said.csUser', 'said.exchangeVersion'],
  cites: ['L13-UM'],
  remedies: [
    { id: 'voicemail-by-mail-and-web', role: 'user' },
    { id: 'ask-whether-deposit-works', role: 'agent' },
    {
      id: 'copy-um-attributes',
      role: 'admin',
      commands: ({ facts }) => [
        ...(facts.dn
          ? [
              `Get-ADObject ${inDirectory(String(facts.dn))} -Properties * | Format-List msExch*UM*,msExchUC*,proxyAddresses`,
            ]
          : []),
        `.\\ExchUcUtil.ps1 -Forest:${ps(String(facts.toDns))}`,
      ],
      waitMinutes: 30,
      waits: ['ad-replication', 'user-replicator'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, symptoms)) return notApplicable('nothing-hurts');
    const version = told(considered['said.exchangeVersion']);
    if (version === '2019' || version === 'se' || version === 'online') return notApplicable('no-um');
    const lync = told(considered['lync-person']);
    const forests = told(considered.forests) ?? [];
    const dns = (name: string): string => forests.find((forest) => forest.name === name)?.dns ?? name;
    const said = told(considered['said.csUser']);
    const facts: Facts = {
      sip: lync?.lync?.sip ?? said?.sip ?? '',
      dn: lync?.dn ?? '',
      toDns: lync ? dns(lync.forest) : '',
    };
    const mailboxes = told(considered.mailboxes);
    if (!lync || !mailboxes) {
      if (said?.exUmEnabled === false)
        return likely({
          ...facts,
          how: 'attributes',
          named: false,
          voicemailMailbox: '',
          voicemailForest: '',
        });
      return inconclusive(lync ? 'mailboxes' : 'lync-person');
    }
    const holder = mailboxes.all.find(({ um, forest }) => um.enabled && forest !== lync.forest);
    if (!holder)
      return mailboxes.basis === 'guessed' ? inconclusive('mailboxes') : notApplicable('um-not-elsewhere');
    const at = {
      named: true,
      voicemailMailbox: primarySmtp(holder) ?? holder.dn,
      voicemailForest: holder.forest,
    };
    if (!lync.um.attributesPresent) return fail({ ...facts, ...at, how: 'attributes' });
    const sides = told(considered.trusts);
    if (!sides) return inconclusive('trusts');
    const ways = [
      mayAuthenticate(lync.forest, holder.forest, sides, forests),
      mayAuthenticate(holder.forest, lync.forest, sides, forests),
    ];
    if (ways.some(({ value }) => value === 'no')) return fail({ ...facts, ...at, how: 'trust' });
    return ways.some(({ value }) => value === 'unknown') ? inconclusive('trusts') : pass();
  },
});
