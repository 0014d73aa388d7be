/** Labels of the Configuration Information window, of Lync 2010 to Skype for Business 2016 (product word left out: lync). */
const labels = `
DG URL Internal|DG URL External|Quality Metrics URI|ABS Server Internal URL|ABS Server External URL|Voice mail URI|Exum URL|Exum Enabled
MRAS Server|GAL Status|Focus Factory|Line|Line Configured From|Location Profile|Call Park Server URI|Server Address Internal
Server Address External|Server SIP URI|Controlled Phones|GAL or Server Based Search|PC to PC AV Encryption|Telephony Mode|Configuration Mode
EWS Internal URL|EWS External URL|SharePoint Search Center URL|Skill Search URL|Connected Lync Server|Local Log Folder|Inside User Status
Contact List Provider|Pairing State|UCS Connectivity State|MAPI Information|EWS Information|License State|Hanging Notification Status
pChat Room Mgmt Int URL|pChat Room Mgmt Ext URL|pChat URIs|pChat Default URI|pChat Enabled|Voicemail URI
`
  .split(/[|\n]/)
  .map((label) => label.trim())
  .filter((label) => label !== '');

/** A label as it is compared: lower case, single spaces, lync for every product word. */
export function normalLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff?]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/skype for business|skype/g, 'lync')
    .replace(/^voicemail /, 'voice mail ');
}
const known = new Set(labels.map(normalLabel));
/** Longest label, in characters, with room for spaces. */
export const labelCap = 48;

/** The known label that a piece of text is, in its normal form. */
export function asLabel(text: string): string | undefined {
  if (text.length > labelCap) return undefined;
  const label = normalLabel(text);
  return known.has(label) ? label : undefined;
}

/** All labels with their words, longest first: to find them inside a line. */
export const labelPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...new Set(labels)]
    .sort((a, b) => b.length - a.length)
    .filter((label) => label.includes(' '))
    .map((label) =>
      label.replace('Lync', '(?:Lync|Skype for Business|Skype)').replaceAll(' ', '[ \\u00a0]{1,3}'),
    )
    .join('|')})\\??(?=\\s*[;\\t|:]|\\s{2}|\\s*$)`,
  'giu',
);
