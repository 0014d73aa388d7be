import type { Finding } from '../../engine/diagnosis.ts';
import { askOf, type QuestionId } from '../../engine/knowledge/questions.ts';
import { rules } from '../../engine/rules/index.ts';
import type { CollectedCase } from './case-file.ts';
import type { CaseLook } from './case-look.ts';
import { WordMatch, wordsBelow } from './case-words.ts';

/** Causes whose rule is known by hand, by slug; every other cause is matched by its words. */
const byHand: Readonly<Record<string, readonly string[]>> = {
  trust_model_dialog_lync_fqdn: ['lync-name-trust-at-sign-in', 'name-trust-prompt'],
  root_domain_autodiscover_probe_hits_website: ['root-domain-answers-first'],
  proxy_or_firewall_blocks_ews: ['proxy-or-firewall-blocks'],
  client_ignores_modern_auth_on_ews: ['modern-authentication-needed'],
  reverse_proxy_forms_preauth: ['pre-authentication-form'],
  deleted_items_subfolders_exceed_quota: ['deleted-items-too-large'],
  wildcard_accepted_domain_breaks_oauth: ['wildcard-accepted-domain'],
  mobile_client_does_not_save_history: ['mobile-history-not-saved'],
  client_bug_empty_missed_conversation: ['empty-missed-conversations'],
  scenario1_mail_domain_not_outlook_mailbox: ['meeting-add-in-not-uc-enabled'],
  sip_smtp_mismatch_meeting_addin: ['meeting-address-unlike-sip', 'smtp-differs-from-sip'],
  addin_bug_autocomplete_recipients: ['autocomplete-breaks-sending'],
  delegation_policy_conflict: ['delegation-policies-conflict'],
  outlook_delegate_removed: ['delegate-removed'],
  addin_disabled_items: ['add-in-disabled-item'],
  addin_registry_hive_wrong: ['add-in-not-registered'],
  lyncdiscover_or_federation_dns_missing: ['lyncdiscover-name-missing'],
  owa_im_override_old_thumbprint: ['owa-im-override-stale'],
  default_im_app_overwritten: ['default-im-app-other'],
  enhanced_presence_privacy_mode: ['presence-privacy-mode'],
  office_photo_setting_off: ['office-photos-off'],
  photo_missing_or_mailbox_unavailable: ['own-photo-unfit'],
  photo_source_is_mailbox: ['photo-read-from-mailbox'],
  contact_merge_shared_smtp: ['contact-merged-by-address'],
  um_wildcard_certificate: ['um-gateway-refuses-certificate'],
  voicemail_mail_blocked_by_transport_rule: ['voicemail-mail-filtered'],
  no_exchange_online_plan2: ['voicemail-licence-missing'],
  um_custom_greeting_corrupted: ['custom-greeting-corrupt'],
  phone_does_not_trust_exchange_ca: ['phone-distrusts-exchange-issuer'],
  pin_auth_cannot_use_ews: ['phone-signed-in-by-pin'],
  unresolved_smtp_change_signin: ['smtp-changed-sip-stayed'],
  duplicate_sip_address: ['duplicate-address', 'address-refused-as-not-unique'],
  sip_does_not_match_upn: ['upn-differs-from-sip'],
  sip_changed_with_upn: ['sip-address-changed-with-upn'],
  scenario1_intermittent_ews: ['slow-beside-lync'],
  mac_keychain_corrupt: ['mac-keychain-damaged'],
};
/** Causes that nobody found out: no rule could be right. */
const nobodyKnows = /unanswered|no answer|^unknown\b|^undetermined\b|^unresolved\b/i;
/** Of the rules ranked by words, those that may be meant. */
const candidates = 3;
const leastScore = 0.12;

const ruleWords = new WordMatch(Object.fromEntries(rules.map(({ id }) => [id, wordsBelow('rule', id)])));

export interface CauseCheck {
  how: 'first-three' | 'question' | 'missed' | 'no-rule' | 'open';
  by: 'hand' | 'words';
  /** rules that may be the cause, with the score of the words they share with it */
  wanted: string[];
}

/** Whether the cause is among the first three findings, or behind the question that is asked. */
export function causeCheck(
  { root_cause: cause, fix = '' }: Pick<CollectedCase, 'root_cause' | 'fix'>,
  seen: CaseLook,
  wordsOnly: boolean,
): CauseCheck {
  const hand = wordsOnly ? undefined : byHand[cause.slug];
  const ranked = ruleWords.ranked(`${cause.slug.replaceAll('_', ' ')} ${cause.sentence} ${fix}`);
  const matched = ranked.slice(0, candidates).filter(({ score }) => score >= leastScore);
  const wanted = hand ? [...hand] : matched.map(({ id }) => id);
  const shown = hand ?? matched.map(({ id, score }) => `${id} ${score.toFixed(2)}`);
  const by = hand ? 'hand' : 'words';
  const check = (how: CauseCheck['how']): CauseCheck => ({ how, by, wanted: [...shown] });
  if (!hand && nobodyKnows.test(cause.sentence)) return check('open');
  if (wanted.length === 0) return check('no-rule');
  if (seen.first.some(({ rule }) => wanted.includes(rule))) return check('first-three');
  return check(wanted.some((id) => behindQuestion(id, seen)) ? 'question' : 'missed');
}

/** The question would tell this cause from others: it reads the fact, or the answer may make it the complaint's own. */
export function behindQuestion(id: string, { understanding, question, diagnosis }: CaseLook): boolean {
  const rule = rules.find((each) => each.id === id)!;
  if (question === undefined) return false;
  if (understanding.primary === 'unclear')
    return understanding.alternatives.some((symptom) => rule.explains.includes(symptom));
  const finding = diagnosis.findings.find((each) => each.rule === id) as Finding;
  if (finding.outcome === 'pass' || finding.outcome === 'not-applicable') return reads(rule, question);
  return reads(rule, question) || finding.missing.includes(askOf(question as QuestionId).fact);
}

function reads(rule: (typeof rules)[number], question: string): boolean {
  const ask = askOf(question as QuestionId);
  const facts: string[] = [ask.fact, ...(ask.also ?? []).map((also) => askOf(also as QuestionId).fact)];
  return [...rule.needs, ...rule.considers].some((name) => name !== 'complaint' && facts.includes(name));
}
