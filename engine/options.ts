import { holdsMail, mailWarnings, restoreMail, setMail } from './commands.ts';
import type { FactSheet } from './derive/facts.ts';
import { domainOf, primarySmtp } from './derive/mailboxes.ts';
import type { Option } from './diagnosis.ts';
import type { Person } from './facts/directory.ts';
import type { FeatureId } from './knowledge/ids.ts';
import { letsIn } from './lets-in.ts';

/** What only the calendar service gives (feature matrix, EWS-only rows of a Windows client). */
const ewsOnly: readonly FeatureId[] = ['F03', 'F06', 'F08', 'F10', 'F11', 'F14', 'F18', 'F19'];
const voicemail: readonly FeatureId[] = ['F06', 'F08'];
const meetingButton: FeatureId = 'F20';

interface Situation {
  lync: Person;
  used: Person | undefined;
  current: 1 | 2 | 3 | undefined;
  /** a mailbox of the person lies in the Lync forest itself */
  ownMailbox: Person | undefined;
  /** EWS of the other forest would accept what this person offers */
  otherAccepts: 'yes' | 'no' | 'unknown';
  /** an Exchange mailbox may be the person's, but nothing settles which: whose address it is nobody is told */
  guessed: boolean;
}

function situationOf(sheet: FactSheet): Situation | undefined {
  const lync = sheet.get('lync-person');
  if (!lync.known) return undefined;
  const mailboxes = sheet.get('mailboxes');
  const used = mailboxes.known ? mailboxes.value.used : undefined;
  const route = sheet.get('route');
  const value = route.known ? route.value.value : 'undetermined';
  const credential = sheet.get('credential');
  const trusts = sheet.get('trusts');
  const forests = sheet.get('forests');
  const other = used && used.forest !== lync.value.forest ? used : undefined;
  const accepted =
    other && credential.known && credential.value.forest !== 'nobody'
      ? letsIn(
          credential.value,
          { forest: other.forest },
          trusts.known ? trusts.value : [],
          forests.known ? forests.value : [],
        ).value
      : 'unknown';
  const owns =
    credential.known && other && [other.sid, other.exchange?.masterAccountSid].includes(credential.value.sid);
  return {
    lync: lync.value,
    used,
    current: value === 'undetermined' ? undefined : (Number(value) as 1 | 2 | 3),
    ownMailbox: mailboxes.known
      ? mailboxes.value.all.find((person) => person.forest === lync.value.forest)
      : undefined,
    guessed: mailboxes.known && mailboxes.value.basis === 'guessed',
    otherAccepts: accepted === 'yes' ? (owns ? 'yes' : 'unknown') : accepted,
  };
}

/** Features each option would give, by channel and the article's table: EWS-only ones, voice mail, the meeting button. */
function given(option: 1 | 2 | 3, situation: Situation): Set<FeatureId> {
  const features = new Set<FeatureId>();
  const { ownMailbox, used, otherAccepts } = situation;
  if (option === 1 && ownMailbox) {
    for (const id of ewsOnly) if (!voicemail.includes(id) || ownMailbox.um.enabled) features.add(id);
    if (!used || used.forest === situation.lync.forest) features.add(meetingButton);
  }
  if (option === 2 && used && used.forest !== situation.lync.forest) {
    features.add(meetingButton);
    if (otherAccepts === 'yes') for (const id of ewsOnly) if (!voicemail.includes(id)) features.add(id);
  }
  return features;
}

function mailFor(option: 1 | 2 | 3, situation: Situation): string | undefined {
  const { lync, used, ownMailbox } = situation;
  if (option === 1) return ownMailbox ? primarySmtp(ownMailbox) : undefined;
  if (option === 2) return used && used.forest !== lync.forest ? primarySmtp(used) : undefined;
  // A name that never resolves: .invalid is reserved for it (RFC 6761), so no later registration can bring EWS back.
  const local = (lync.mail ?? lync.lync?.sip ?? lync.sam ?? 'user').split('@')[0]!;
  return `${local}@${domainOf(lync.lync?.sip ?? 'lync.invalid').replaceAll('.', '-')}.invalid`;
}

/**
 * Where this value of mail leads, as far as today's look-up tells: the way depends on the domain alone. elsewhere: the
 * domain was just looked up and leads to another option, so that writing the value has no effect on the way.
 */
function leads(option: 1 | 2 | 3, situation: Situation): 'open' | 'elsewhere' | 'not-known' {
  const [mail, today] = [mailFor(option, situation), situation.lync.mail];
  if (situation.lync.unread?.includes('mail')) return 'not-known';
  if (!mail || !today || domainOf(mail) !== domainOf(today)) return 'open';
  return situation.current === undefined ? 'not-known' : 'elsewhere';
}

function possible(option: 1 | 2 | 3, situation: Situation): Option['possible'] {
  const { current, ownMailbox, used, lync } = situation;
  if (current === option) return 'current';
  // A primary address that receives nothing would break the mail of a real mailbox.
  if (option === 3 && holdsMail(lync)) return 'no';
  if (option === 1 && !ownMailbox) return used ? 'no' : 'unknown';
  if (option === 2 && !used) return 'unknown';
  if (option === 2 && used?.forest === lync.forest) return 'no';
  return ({ open: 'yes', elsewhere: 'no', 'not-known': 'unknown' } as const)[leads(option, situation)];
}

function why(option: 1 | 2 | 3, situation: Situation, state: Option['possible']): string[] {
  const reasons: string[] = state === 'current' ? ['already-there'] : [];
  if (option === 3 && state === 'no' && holdsMail(situation.lync)) return ['mailbox-would-break'];
  const way = state === 'current' ? 'open' : leads(option, situation);
  if (way === 'elsewhere') return ['domain-leads-elsewhere'];
  if (way === 'not-known') reasons.push('domain-not-known');
  if (option === 3) return [...reasons, 'only-suppresses-prompts', 'placeholder-shown'];
  if (state === 'yes') reasons.push('domain-not-looked-up');
  if (option === 2 && situation.guessed) reasons.push('mailbox-not-settled');
  if (option === 1) {
    if (state === 'no') return [...reasons, 'no-exchange-here'];
    const um = situation.ownMailbox?.um.enabled;
    const elsewhere = situation.used && situation.used.forest !== situation.lync.forest;
    return [
      ...reasons,
      um ? 'voicemail-kept' : 'voicemail-lost',
      ...(elsewhere ? ['meeting-button-lost', 'placeholder-shown'] : []),
      'needs-comparison-off',
    ];
  }
  if (state === 'no') return [...reasons, 'mailbox-here'];
  const access = {
    yes: ['full-function'],
    no: ['needs-trust', 'depends-on-windows-logon'],
    unknown: ['depends-on-windows-logon'],
  };
  return [...reasons, ...access[situation.otherAccepts], 'voicemail-lost', 'real-address-shown'];
}

/** DOMAIN 3.3, for this person: a linked design beats everything; else UM in the Lync forest speaks for 1, else 2. */
function recommendation(
  situation: Situation,
  states: Record<1 | 2 | 3, Option['possible']>,
): 1 | 2 | undefined {
  const open = (option: 1 | 2): boolean => states[option] === 'yes' || states[option] === 'current';
  if (situation.otherAccepts === 'yes' && open(2)) return 2;
  if (situation.ownMailbox?.um.enabled && open(1)) return 1;
  if (open(2)) return 2;
  // To stay is no advice where only today's look-up, or a guess, stands between the person and the better option.
  if (situation.guessed || leads(2, situation) !== 'open') return undefined;
  return open(1) ? 1 : undefined;
}

/** The article's three options compared for this person; [] where the person is not known. */
export function optionsFor(sheet: FactSheet): Option[] {
  const situation = situationOf(sheet);
  if (!situation) return [];
  const states = { 1: possible(1, situation), 2: possible(2, situation), 3: possible(3, situation) };
  const best = recommendation(situation, states);
  const now = situation.current ? given(situation.current, situation) : undefined;
  return ([1, 2, 3] as const).map((option) => {
    const state = states[option];
    const then = given(option, situation);
    const mail = mailFor(option, situation);
    const changes = state === 'yes' && mail !== undefined;
    return {
      option,
      possible: state,
      ...(mail !== undefined && state !== 'no' ? { mail } : {}),
      gains: now && state !== 'current' && state !== 'no' ? [...then].filter((id) => !now.has(id)) : [],
      loses: now && state !== 'current' && state !== 'no' ? [...now].filter((id) => !then.has(id)) : [],
      recommended: option === best,
      why: why(option, situation, state),
      warnings: changes
        ? [
            ...(option === 2 && holdsMail(situation.lync) ? ['own-mailbox'] : []),
            ...mailWarnings(situation.lync),
          ]
        : [],
      commands: changes ? setMail(situation.lync, mail) : [],
      rollback: changes ? restoreMail(situation.lync, mail) : [],
    };
  });
}
