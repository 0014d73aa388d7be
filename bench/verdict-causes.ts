import { type Expected, expected } from '../lab/expected.ts';
import { people } from '../lab/people.ts';
import { forestSpec } from '../lab/world/forests.ts';

/** A situation of the lab as every party is asked about it. */
export interface Situation {
  row: Expected;
  /** what is the matter, in a few words */
  cause: string;
  /** the address that a person would try: mail, or where there is none the Lync address */
  address: string;
  /** DOMAIN\account that Lync logs on with */
  account: string;
  /** words of a peer that are taken for the right verdict, in its favour: any that name the cause count */
  right: RegExp;
}

/** Two words for the same count once, so that "found the other Exchange" is one verdict however many people have it. */
const ownExchange = /UCHOST|mail\.hoster\.test|^inbox (found) /m;
const otherExchange = /CONTOSO|found\W+(?:https:\/\/)?(mail\.corp\.test)|^inbox (found) /m;
const noName = /ENOTFOUND|NXDOMAIN|failed to resolve|no DNS entry/i;
const refused = /\b401\b|unauthori[sz]ed|invalid credentials/i;
const link = /originator.?sid|wrong link|linked account/i;

/** By person; vera is looked at from inside and from outside. */
const words: Record<string, readonly [cause: string, right: RegExp]> = {
  hanna: ['nothing: the other Exchange answers', otherExchange],
  anna: ["Exchange of Lync's own forest answers", ownExchange],
  uma: ['nothing: all in one forest', ownExchange],
  bert: ['log-on refused, no trust that way', refused],
  carl: ['mail domain does not exist', noName],
  nadia: ['Autodiscover name does not exist', noName],
  nora: ['Lync object has no mail', /no mail|empty/i],
  dora: [
    'nothing: an SRV record leads there',
    /\bSRV\b|found\W+(?:https:\/\/)?(mail\.corp\.test)|^inbox (found) /m,
  ],
  rene: [
    'nothing: a redirect leads there',
    /redirect.{0,40}corp\.test|found\W+(?:https:\/\/)?(mail\.corp\.test)|^inbox (found) /m,
  ],
  berta: ['SRV record to a wrong port', /8443|\bSRV\b|insecure redirect|http:\/\/mail\.corp/i],
  emil: ['certificate of another name', /altname|not match|mismatch/i],
  emma: ['certificate expired', /expired(?!\.test)/i],
  egon: ['certificate not trusted', /self.signed(?!\.test)|unable to (get|verify)/i],
  gina: ['host silent', /time(d)?.?out|443\/tcp open(?![\s\S]*DNS_Domain_Name)/i],
  gero: ['host refuses', /ECONNREFUSED|refused(?!\.test)|443\/tcp closed/i],
  pia: ['only a web site answers', /text\/html|<html|nginx|web ?site|not (well-formed|xml)/i],
  rosa: ['web site with a foreign certificate first', /www\.(site|hosting)\.test|altname|not match/i],
  basil: ['Basic authentication only', /\bbasic\b(?!only)/i],
  fay: ['logon form before Exchange', /CookieAuth|logon ?form/i],
  clara: ['Exchange Online answers', /outlook\.com|office365|\bBearer\b/i],
  kurt: ['clock of Exchange wrong', /clock|skew(?!\.test)/i],
  vera: ['Autodiscover name exists outside only', noName],
  'vera outside': ['nothing: outside it exists', otherExchange],
  toni: ['Exchange host outside the SIP domain', /sip domain|not trusted name/i],
  kate: ['SIP and mail differ, comparison on', /comparison|mismatch|differs?\b/i],
  kim: ['SIP and mail differ, policy not known', /comparison|mismatch|differs?\b/i],
  mia: ['Lync object not linked', link],
  otto: ["linked to another person's account", link],
  stan: ['linked to an SID of before a migration', link],
  stella: ['linked to nobody', link],
  linus: ['nothing: linked mailbox beside Lync', ownExchange],
  lisa: ["mailbox is a stranger's", /access.?denied|master.?account|not the owner/i],
  hugo: ['placeholder address breaks the add-in', /placeholder|uc.enabled/i],
  dirk: ['Lync switched off', /not enabled|lync/i],
  beate: ['account in the other forest disabled', /disabled|\b401\b|unauthori[sz]ed|invalid credentials/i],
  doris: ['address held twice', /duplicate|not unique/i],
  sina: ['mailbox lacks the SIP address', /\bsip:|proxy.?address/i],
  paul: ['forest that nobody trusts', /trust|\b401\b|unauthori[sz]ed|invalid credentials/i],
};

/** Everything that the lab holds. */
export const situations: readonly Situation[] = expected.map((row): Situation => {
  const spec = people.find(({ id }) => id === row.person)!;
  const [cause, right] = words[row.network === 'outside' ? `${row.person} outside` : row.person]!;
  const own = spec.lync.enabled || !spec.account;
  const domain = forestSpec(own ? 'hoster' : spec.account!.forest).root.netbios;
  return {
    row,
    cause,
    right,
    address: spec.lync.mail ?? spec.lync.sip,
    account: `${domain}\\${(own ? undefined : spec.account?.sam) ?? spec.id}`,
  };
});
