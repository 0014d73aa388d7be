/**
 * Words of rules and remedies as the samples need them, so that the views are tested without the registered rules.
 * The registered rules' own words are read in the golden cases.
 */
export const sampleMessages: Record<string, string> = {
  'rule.meeting-add-in-not-uc-enabled.title': 'The meeting add-in finds the account that Outlook uses',
  'rule.meeting-add-in-not-uc-enabled.failure':
    'The New Lync Meeting button looks for {smtp}, and the Lync account carries {mail}',
  'rule.meeting-add-in-not-uc-enabled.why':
    'The add-in finds the Lync account by the address of the Outlook account. In scenario 1 the two differ, so the button reports that the person is not UC enabled.',
  'rule.visual-voicemail-in-other-forest.title': 'Voicemail is kept where Lync looks',
  'rule.visual-voicemail-in-other-forest.failure':
    'Voicemail is kept in {um}, and Lync reaches the Exchange of {forest}',
  'rule.visual-voicemail-in-other-forest.why':
    'The voicemail list comes from the mailbox behind Exchange Web Services.',
  'rule.certificate-name-mismatch.title': 'The certificate is made out to the host',
  'rule.certificate-name-mismatch.failure': 'The certificate of {host} is made out to {names}',
  'rule.certificate-name-mismatch.why': 'Lync warns or stops where the name is not in the certificate.',
  'rule.smtp-differs-from-sip.title': 'Mail and Lync address are alike, or are not compared',
  'rule.smtp-differs-from-sip.failure': 'The mail address {mail} and the Lync address {sip} differ',
  'rule.smtp-differs-from-sip.why':
    'With the comparison on, contacts and calendar of Outlook are not used then.',
  'rule.lync-credential-foreign-exchange.title': 'The sign-in is accepted by the Exchange that answers',
  'rule.lync-credential-foreign-exchange.failure': 'Which sign-in is offered to {forest} is not known',
  'rule.lync-credential-foreign-exchange.why': 'Without a trust only the Windows sign-in can be accepted.',
  'remedy.use-web-scheduler': 'Make the meeting in Lync Web Scheduler, or copy an older online meeting.',
  'remedy.check-add-in-address':
    'Compare the address of the Outlook account with the one on the Lync account.',
  'remedy.set-real-mail': 'Put the real mail address {smtp} on the Lync account (option 2).',
  'remedy.renew-certificate': 'Have a certificate issued that names {host}.',
};
