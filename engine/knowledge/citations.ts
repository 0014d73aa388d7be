import type { Grade } from './ids.ts';

/** Sources that rules and tables rest on. The grade is how the source was read, not how true it is. */
export const citations = {
  SEED: { grade: 'C', title: 'A. Morpeth, Lync 2013 Exchange Integration', where: 'ucgeek.co, 2014-04' },
  UCG2: { grade: 'C', title: 'A. Morpeth, Lync EWS discovery order and cache', where: 'ucgeek.co, 2014-07' },
  LOR: {
    grade: 'C',
    title: 'Lync and Skype for Business client Autodiscover sequence',
    where: 'loremarcabais.wordpress.com',
  },
  'MSX-AD': { grade: 'C', title: 'Lync Autodiscover', where: 'msxfaq.de lync/client/lyncautodiscover.htm' },
  'MSX-POL': {
    grade: 'C',
    title: 'Lync client policies',
    where: 'msxfaq.de lync/client/lyncclientpolicies.htm',
  },
  LAW: { grade: 'C', title: 'Forcing the Lync client to use MAPI', where: 'uc.lawedo.net, 2011-10' },
  TAV: { grade: 'C', title: 'Lync features by Exchange connection type', where: 'amintavakoli.com, 2013-01' },
  SIPE: { grade: 'C', title: 'SIPE, an independent Lync client', where: 'tieto/sipe, src/core' },
  'CA-PS': { grade: 'C', title: 'ConfAddin registry keys', where: 'public PowerShell script' },
  KB2787614: {
    grade: 'V',
    title: 'Conversation history, presence and calendar unavailable',
    where: 'Microsoft KB2787614',
  },
  KB2436962: { grade: 'V', title: 'Problem connecting to Outlook', where: 'Microsoft KB2436962' },
  KB2430520: {
    grade: 'V',
    title: 'SIP address in the local Active Directory is not unique',
    where: 'Microsoft KB2430520',
  },
  KB2298541: { grade: 'V', title: 'Repeatedly prompted for credentials', where: 'Microsoft KB2298541' },
  KB2833618: { grade: 'V', title: 'Cannot verify that the server is trusted', where: 'Microsoft KB2833618' },
  KB2531068: { grade: 'V', title: 'Trust dialog at sign-in', where: 'Microsoft KB2531068' },
  KB2614614: {
    grade: 'V',
    title: 'Integrate Exchange Online with Skype for Business hybrid',
    where: 'Microsoft KB2614614',
  },
  'KB-MAPI': { grade: 'V', title: 'MAPI unavailable', where: 'Microsoft Docs, mapi-unavailable' },
  'KB-DELEG': {
    grade: 'V',
    title: 'Cannot use the Lync meeting add-in as a delegate',
    where: 'Microsoft Docs, cannot-use-lync-meeting-add-in',
  },
  'KB-SIPADDR': {
    grade: 'V',
    title: 'Presence not shown in Outlook',
    where: 'Microsoft Docs, presence-not-show-outlook',
  },
  'KB-ADDIN': {
    grade: 'V',
    title: 'Enable the online meeting add-in',
    where: 'Microsoft Docs, enable-online-meeting-add-in-for-lync-2010',
  },
  'KB-ADAL': { grade: 'V', title: 'AllowAdalForNonLyncIndependentOfLync', where: 'Microsoft Docs' },
  'KB-UCS': {
    grade: 'V',
    title: 'Lync contact list empty or read-only',
    where: 'Microsoft Docs, lync-contact-list-is-empty-or-read-only',
  },
  'L13-COMPAT': { grade: 'V', title: 'Lync 2013 compatibility', where: 'Lync Server 2013 docs, gg412817' },
  'L13-SCHEMA': { grade: 'V', title: 'Schema attributes and descriptions', where: 'Lync Server 2013 docs' },
  'L13-TOPO': { grade: 'V', title: 'Supported Active Directory topologies', where: 'Lync Server 2013 docs' },
  'L13-UM': { grade: 'V', title: 'On-premises Unified Messaging', where: 'Lync Server 2013 docs' },
  'L13-BOOT': { grade: 'V', title: 'Client bootstrapping policies', where: 'Lync Server 2013 docs' },
  'SFB-MF': {
    grade: 'V',
    title: 'Configure a multi-forest environment',
    where: 'Skype for Business Server docs',
  },
  'PS-CP': { grade: 'V', title: 'Set-CsClientPolicy', where: 'Skype for Business PowerShell docs' },
  EWSD: { grade: 'V', title: 'Autodiscover for Exchange', where: 'Exchange developer docs' },
  'EXD-LM': { grade: 'V', title: 'Manage linked mailboxes', where: 'Exchange Server docs' },
  NLMP: { grade: 'V', title: 'NT LAN Manager authentication protocol', where: 'MS-NLMP 2.2.1.2' },
  ADTS: { grade: 'V', title: 'Active Directory technical specification', where: 'MS-ADTS 6.1.6.7' },
  'EXO-EWS': {
    grade: 'C',
    title: 'Exchange Online EWS retirement',
    where: 'Exchange team announcements, 2026-10',
  },
  OURS: { grade: 'I', title: 'Inferred by us from several sourced facts', where: 'docs/decisions.md' },
} as const satisfies Record<string, { grade: Grade; title: string; where: string }>;
export type CitationId = keyof typeof citations;
