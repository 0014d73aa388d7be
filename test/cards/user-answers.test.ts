import assert from 'node:assert/strict';
import { diagnosisUserView, whyView } from '../../cards/index.ts';
import { certainty } from '../../cards/user-words.ts';
import { type Remedy, rules, symptomIds } from '../../engine/index.ts';
import { buttonsOf, textsOf, undefinedAcronyms, wordCount } from './reading.ts';
import { diagnosis, features, finding } from './sample-diagnosis.ts';
import { complaint, forests, lyncPerson, seen } from './sample-evidence.ts';
import { sampleDiagnoses } from './samples.ts';

const sample = (name: string) => sampleDiagnoses[name]!;
const said = (name: string) => textsOf(diagnosisUserView(sample(name))).join('\n');

const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;
const severityOf = (id: string) => ruleOf(id).severity;
/** What the rule itself tells the person to do. */
const userRemedies = (rule: string): Remedy[] =>
  ruleOf(rule)
    .remedies.filter(({ role }) => role === 'user')
    .map(({ id }) => ({
      id,
      rule,
      role: 'user',
      commands: [],
      rollback: [],
      waitMinutes: 0,
      waits: [],
      warnings: [],
    }));

describe('the answer to the person', () => {
  it('has at most 60 words for every cause, complaint and certainty', () => {
    for (const symptom of symptomIds)
      for (const cause of [...rules.map(({ id }) => id), null])
        for (const basis of ['predicted', 'observed'] as const)
          for (const why of ['ews-ok', 'voicemail-forwarded']) {
            const d = diagnosis({
              symptoms: [symptom],
              primaryCause: cause,
              findings: cause ? [finding(cause, { severity: severityOf(cause) })] : [],
              remedies: cause ? userRemedies(cause) : [],
              scenarioWhy: { code: 'observed-url', basis, facts: {}, evidence: [] },
              features: features([]).map((row) => ({ ...row, why })),
            });
            const texts = textsOf(diagnosisUserView(d));
            assert.ok(wordCount(texts) <= 60, `${wordCount(texts)} words: ${texts.join(' | ')}`);
            assert.deepEqual(undefinedAcronyms(texts), []);
          }
  });
  it('names the way round a meeting error, says it is normal, and predicts as predicted', () => {
    assert.match(said('meeting-limit'), /Lync Web Scheduler, or copy an older online meeting/);
    assert.match(said('meeting-limit'), /normal for your set-up/);
    assert.match(said('meeting-limit'), /Most likely/);
    assert.deepEqual(buttonsOf(diagnosisUserView(sample('meeting-limit'))), [
      'Send to helpdesk',
      'Why?',
      'That helped',
    ]);
  });
  it('says what was observed without "most likely"', () => {
    assert.equal(certainty(sample('voicemail-limit')), 'observed');
    assert.doesNotMatch(said('voicemail-limit'), /[Mm]ost likely/);
  });
  it('says what stands in the directory flatly, unless the rule says likely', () => {
    const evidence = [complaint('anna@corp.test', 'other'), seen('lync-person', lyncPerson('anna'))];
    const cause = finding('lync-disabled', { evidence: ['E2'] });
    const d = diagnosis({ primaryCause: 'lync-disabled', findings: [cause] }, evidence);
    assert.equal(certainty(d), 'directory');
    assert.match(textsOf(diagnosisUserView(d)).join(), /Your account is not enabled for Lync/);
    const likely = diagnosis({ ...d, findings: [{ ...cause, likely: true }] }, evidence);
    assert.equal(certainty(likely), 'predicted');
    assert.match(textsOf(diagnosisUserView(likely)).join(), /Most likely your account is not enabled/);
  });
  it('promises voicemail by mail only where forwarding is known, and that the button should work', () => {
    assert.match(said('voicemail-limit'), /only if it is forwarded/);
    assert.match(said('voicemail-limit'), /meeting button should work/);
    const d = sample('voicemail-limit');
    const forwarded = d.features.map((row) =>
      row.feature === 'F05' ? { ...row, why: 'voicemail-forwarded' } : row,
    );
    assert.match(
      textsOf(diagnosisUserView({ ...d, features: forwarded })).join(),
      /still arrives in your inbox/,
    );
  });
  it('tells nobody to accept a host, and names the one that was asked about', () => {
    assert.match(said('certificate-fault'), /Do not accept mail\.other\.test unless your helpdesk knows it/);
    for (const d of Object.values(sampleDiagnoses))
      for (const view of [diagnosisUserView(d), whyView(d)])
        assert.doesNotMatch(textsOf(view).join(), /always trust|(?<!not )\baccept (it|the server|this)/i);
  });
  it('knows a host of the company by its domain, not by a look-alike ending', () => {
    const ask = (promptHost: string) => {
      const evidence = [complaint('emil@corp.test', 'cert_prompt', { promptHost }), forests];
      const more = { primaryCause: 'name-trust-prompt', symptoms: ['cert_prompt' as const] };
      return textsOf(
        diagnosisUserView(diagnosis({ ...more, findings: [finding('name-trust-prompt')] }, evidence)),
      ).join();
    };
    assert.match(ask('mail.corp.test'), /a server of your company/);
    assert.match(ask('mail.evilcorp.test'), /Do not accept/);
    assert.match(ask('corp.test.evil.test'), /Do not accept/);
  });
  it('says that it cannot tell, what is missing, and asks with buttons', () => {
    const view = diagnosisUserView(sample('undetermined'));
    assert.equal(view.mark, 'unknown');
    assert.match(textsOf(view).join(), /I cannot tell yet/);
    assert.match(textsOf(view).join(), /Which account do you log on to Windows with/);
    assert.deepEqual(view.actions[0]?.data, { question: 'windows-logon', answer: 'mailbox-company' });
    assert.ok(buttonsOf(view).includes('I don’t know'));
    assert.equal(buttonsOf(view).at(-1), 'Send to helpdesk');
  });
  it('says all is well only where nothing failed and Exchange is known to be usable', () => {
    assert.equal(diagnosisUserView(sample('healthy')).mark, 'good');
    const doubt = {
      ...sample('healthy'),
      ewsUsable: { value: 'unknown' as const, why: 'trust-unknown' as const },
    };
    assert.equal(diagnosisUserView(doubt).mark, 'unknown');
    assert.equal(diagnosisUserView({ ...sample('healthy'), scenario: 'undetermined' }).mark, 'unknown');
  });
  it('says a likely cause as a suspicion, only where it can be behind the complaint', () => {
    const likely = (rule: string, symptom: (typeof symptomIds)[number]) =>
      diagnosis({
        primaryCause: null,
        symptoms: [symptom],
        findings: [finding(rule, { likely: true, severity: 'risk' })],
      });
    const prompt = diagnosisUserView(likely('name-trust-prompt', 'cert_prompt'));
    assert.match(
      textsOf(prompt).join(),
      /Probably this, but I am not sure.*most likely asks.*Do not accept/s,
    );
    assert.equal(prompt.mark, 'unknown');
    const other = textsOf(diagnosisUserView(likely('name-trust-prompt', 'calendar_presence_wrong'))).join();
    assert.doesNotMatch(other, /asks because/);
    assert.match(other, /I cannot tell yet/);
  });
  it('does not promise chat to somebody who cannot sign in', () => {
    for (const rule of ['lync-disabled', 'both-accounts-disabled', 'originator-sid-missing']) {
      const d = diagnosis({ symptoms: ['other'], primaryCause: rule, findings: [finding(rule)] });
      assert.doesNotMatch(textsOf(diagnosisUserView(d)).join(), /[Cc]hat and calls/);
    }
  });
  it('explains the meeting button by the scenario there is', () => {
    const d = diagnosis({ scenario: '2' });
    assert.doesNotMatch(textsOf(diagnosisUserView(d)).join(), /beside Lync/);
    assert.match(textsOf(diagnosisUserView(d)).join(), /uses another address/);
  });
  it('never calls it well while a fault is left open', () => {
    const open = finding('smtp-differs-from-sip', { outcome: 'inconclusive', missing: ['client-policy'] });
    const d = { ...sample('healthy'), findings: [open] };
    assert.equal(diagnosisUserView(d).mark, 'unknown');
    assert.match(textsOf(diagnosisUserView(d)).join(), /Missing,Something only the helpdesk can look up/);
  });
  it('tells the person no directory fact', () => {
    for (const d of Object.values(sampleDiagnoses))
      for (const view of [diagnosisUserView(d), whyView(d)])
        assert.doesNotMatch(textsOf(view).join(), /S-1-5|DC=|CN=|hoster|pool01/);
  });
});
