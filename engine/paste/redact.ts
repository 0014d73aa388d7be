/** A text without what must not be kept, and how many things were taken out. */
export interface Redacted {
  text: string;
  secrets: number;
}

/** Stands for what was taken out; a person may read it, so it is a sign rather than a word. */
export const mask = '•••';

/** Patterns are written so that time stays linear: bounded repeats, no nested ones. */
const whole: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8192}(-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
  /\beyJ[\w-]{5,4096}\.[\w-]{2,8192}(\.[\w-]{0,8192})?/g,
  /\b(?:xox[abeprs]-[\w-]{8,255}|gh[pousr]_\w{20,255}|sk-[\w-]{16,255}|AKIA[0-9A-Z]{16})/g,
  /\bTlRMTVNTUAAD[A-Za-z0-9+/=]{8,8192}/g,
  /\bconf:sip:[^\s"'<>]{1,1024}/gi,
  /\b(?:https?:\/\/)?(?:meet|join|lyncdiscover|dialin|sip|meetings)\.[\w.-]{1,253}\/[^\s"'<>]{3,1024}/gi,
  /\bhttps?:\/\/[\w.-]{1,253}(?::\d{1,5})?\/(?:meet|join|l\/meetup-join)\/[^\s"'<>]{3,1024}/gi,
  /\bhttps?:\/\/hooks\.slack\.com\/services\/[\w/]{8,255}/gi,
  /\bhttps?:\/\/[\w.-]{1,253}\/(?:webhook|webhookb2|incomingwebhook)\/[\w@/.-]{8,512}/gi,
  /\b(?:https?:\/\/)?(?:[\w-]{1,63}\.)?(?:teams\.microsoft\.com\/l\/meetup-join|teams\.live\.com\/meet|zoom\.us\/j)\/[^\s"'<>]{3,1024}/gi,
];
/** The first group stays. */
const part: readonly RegExp[] = [
  /\b(authorization\s{0,3}[:=]\s{0,3}(?:bearer|basic|negotiate|ntlm)\s{1,3})[\w+/=.~-]{4,8192}/gi,
  /\b(bearer\s{1,3})[\w+/=.~-]{16,8192}/gi,
  /\b(basic\s{1,3})(?=[A-Za-z0-9+/]{0,4096}[A-Z0-9+/])[A-Za-z0-9+/]{12,4096}={0,2}(?![\w.-])/g,
  /\b((?:set-)?cookie\s{0,3}:\s{0,3})[^\n]{4,4096}/gi,
  /\b(x-owa-canary\s{0,3}[:=]\s{0,3})\S{4,512}/gi,
  /\b((?:gssapi-data|response|rspauth|cnonce|opaque-token)\s?=\s?")[^"\n]{8,8192}(?=")/gi,
  /\b(a=crypto:\d{1,5}\s\S{3,60}\sinline:)\S{8,256}/gi,
  /(<(?:\w{1,20}:)?(?:password|pwd|passwd|secret|token|binarysecuritytoken|ciphervalue)\b[^<>]{0,200}>)[^<>]{1,8192}(?=<)/gi,
  /((?:^|[;"'\s])(?:password|pwd|accountkey|sharedaccesskey|shared access key|user password)\s{0,2}=\s{0,2})(?:"[^"\n]{1,512}"|'[^'\n]{1,512}'|[^;"'\s][^;"'\n\s]{0,512})/gim,
  /((?:^|\s)(?:\/pass(?:word)?:|--?(?:password|passwd|pw|pwd|token|secret|api-?key)[ =:]{1,2}))(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^\s"'-]\S{0,255})/gim,
  /(\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]{1,2}["']?[^\s:"']{1,128}:)[^\s"']{1,128}/gi,
  /\b(https?:\/\/)[^\s/@:]{1,255}:[^\s/@]{1,255}(?=@)/gi,
  /(ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^\s-]\S{0,255})/gi,
  /((?:[?&;]|\b)(?:sig|code|access_token|id_token|refresh_token|client_secret|api[_-]?key|apikey|token)\s{0,2}=\s{0,2})[^\s&;"']{4,4096}/gi,
];

const secretWord =
  /(?<![\p{L}\p{N}])(?:pass\s?word|passwort|kennwort|passwd|passphrase|passcode|pwd|pw|contrase(?:ñ|n)a|mot de passe|secret|client secret|api key|token|pin|bind\s?password|creds?)(?![\p{L}\p{N}])/giu;
/** What may follow a secret's name without being one. */
const notSecret = new Set(
  'a an the my is are was not no wrong right correct incorrect invalid rejected refused accepted denied expired asked required requested needed prompt prompts box dialog window field again always never still every for and or but when if in on at to from of with it that this what which please change changed reset ok fine lost same different new old saved stored known unknown empty blank typed entered being only just so too very popup popups keeps coming there here gone expires policy manager then than since because after before ist sind nicht falsch richtig abgelaufen wird werden wurde est pas'.split(
    ' ',
  ),
);

/**
 * Takes passwords, tokens, keys and meeting links out of a text. "password: x" and "password is x" are found by the
 * words around them; a host or an address stays. Time is linear in the length.
 */
export function redact(text: string): Redacted {
  let secrets = 0;
  let result = text;
  for (const pattern of whole)
    result = result.replace(pattern, () => {
      secrets += 1;
      return mask;
    });
  for (const pattern of part)
    result = result.replace(pattern, (_, kept: string) => {
      secrets += 1;
      return `${kept}${mask}`;
    });
  const named = withoutNamed(result);
  return { text: named.text, secrets: secrets + named.secrets };
}

/** Values that stand after a secret's name. */
function withoutNamed(text: string): Redacted {
  let secrets = 0;
  let done = '';
  let from = 0;
  for (const match of text.matchAll(secretWord)) {
    const after = match.index + match[0].length;
    if (match.index < from) continue;
    const gap = text.slice(after, after + 60);
    const lead =
      /^(["']?\s{0,3}(?:[:=]|->|=>)\s{0,3}|\s{1,3}(?:is|ist|lautet|est|es|was)(?:\s{0,3}:)?\s{1,3}|\s{1,2}(?=["'“])|\s{1,2}(?=\d{4,12}(?!\d)))/iu.exec(
        gap,
      );
    if (lead === null) continue;
    const start = after + lead[0].length;
    const value = /^(?:"[^"\n]{1,128}"|'[^'\n]{1,128}'|“[^”\n]{1,128}”|[^\s,;<>]{1,128})/u.exec(
      text.slice(start, start + 130),
    )?.[0];
    if (
      value === undefined ||
      !looksSecret(value, lead[0], match[0], text.slice(start + value.length, start + value.length + 2))
    )
      continue;
    const quote = /^["'“]/.test(value) ? value[0]! : '';
    const kept = quote ? value.slice(-1) : /[.!?)]$/.test(value) && value.length > 1 ? value.slice(-1) : '';
    done += text.slice(from, start) + quote + mask + kept;
    from = start + value.length;
    secrets += 1;
  }
  return { text: done + text.slice(from), secrets };
}

function looksSecret(value: string, lead: string, name: string, next: string): boolean {
  const plain = value
    .replace(/[.!?)"'“”]+$/u, '')
    .replace(/^["'“]/u, '')
    .toLowerCase();
  if (plain === '' || plain.includes(mask) || plain.startsWith('${') || notSecret.has(plain)) return false;
  if (/^pin$/i.test(name)) return /^\d{3,12}$/.test(plain);
  if (/[:=>"'“]/.test(lead)) return true;
  // After a mere "is" an ordinary word goes on as a sentence; a secret ends it or looks like one.
  return (
    /[^a-zà-ÿ]/i.test(plain) ||
    /[A-Z]/.test(value.slice(1)) ||
    /^$|^[.,;!?\n]|^\s*$/u.test(next.slice(0, 1)) ||
    next === ''
  );
}
