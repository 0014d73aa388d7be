import assert from 'node:assert/strict';
import { hasMessage, sayOrThrow } from '../../../cards/messages.ts';
import { phrase, phraseArgs } from '../../../cards/phrase.ts';
import { Book } from '../../../engine/book.ts';
import { factSheet } from '../../../engine/derive/facts.ts';
import type { Person } from '../../../engine/facts/directory.ts';
import { judge } from '../../../engine/judge.ts';
import { remediesFor } from '../../../engine/remedies.ts';
import { rules } from '../../../engine/rules/index.ts';
import { evidence, type Situation } from '../build.ts';
import type { Golden } from './golden.ts';

const failing: [id: string, when: string, given: Situation][] = [];
for (const { id } of rules) {
  const golden: Golden = (await import(`../../cases/rules/${id}.ts`)).golden;
  for (const { when, given, expect } of golden.cases)
    if (expect.outcome === 'fail') failing.push([id, when, given]);
}
/** The same person with a quote in every name, as O'Hara has it. */
function quoted(given: Situation): Situation {
  const renamed = (who: Person): Person => ({
    ...who,
    dn: who.dn.replace('CN=', "CN=O'"),
    sam: "o'hara",
    upn: "o'hara@x.test",
  });
  const joined = given.joined?.map((match) => ({ ...match, person: renamed(match.person) }));
  return { ...given, ...(given.lync ? { lync: renamed(given.lync) } : {}), ...(joined ? { joined } : {}) };
}
function remediesOf(id: string, given: Situation) {
  const book = new Book(evidence(given));
  const complaint = given.complaint ?? {};
  const sheet = factSheet(book, complaint.client ?? 'windows', complaint.network ?? 'inside');
  const finding = judge(rules.find((rule) => rule.id === id)!, book, sheet);
  return { finding, remedies: remediesFor([finding], rules, id, sheet) };
}
/** Terms that mean something only to who runs a directory or a mail server. */
const jargon =
  /\b(SIDs?|SMTP|SIP|UPN|EWS|MAPI|DNS|SRV|TLS|NTLM|UM|forests?|attributes?|proxy|Autodiscover|polic(y|ies)|directory object|tenant)\b/i;

describe('the words of the rules', () => {
  for (const [id, when, given] of failing)
    it(`${id} (${when}): sentence and remedies have all their facts`, () => {
      const { finding, remedies } = remediesOf(id, given);
      const args = phraseArgs(finding.facts);
      const said = sayOrThrow(phrase(`rule.${id}.failure`, args), 'en');
      assert.match(said, /\.$/);
      assert.doesNotMatch(said, /undefined|\(\)|\s\s| ,|\?\?/);
      for (const { id: remedy, waits, warnings } of remedies) {
        assert.match(sayOrThrow(phrase(`remedy.${remedy}`, args), 'en'), /[.?]$/);
        for (const wait of waits) assert.ok(hasMessage(`wait.${wait}`), wait);
        for (const warning of warnings) assert.ok(hasMessage(`warning.${warning}`), warning);
      }
    });

  for (const [id, when, given] of failing)
    it(`${id} (${when}): commands are one line each, quoted, and have a way back`, () => {
      const { remedies } = remediesOf(id, quoted(given));
      for (const { id: remedy, commands, rollback } of remedies) {
        for (const line of [...commands, ...rollback]) {
          assert.doesNotMatch(line, /\n|undefined|\[object|NaN|: *$/, `${remedy}: ${line}`);
          assert.equal(line.split("'").length % 2, 1, `an open quote in ${remedy}: ${line}`);
        }
        const changes = commands.filter((line) =>
          /^(Set|Enable|Disable|Grant|Add|Remove|New)-(?!Exchange)/.test(line),
        );
        if (changes.length > 0 && !commands.some((line) => /ExchangeCertificate/.test(line)))
          assert.ok(rollback.length > 0, `${remedy} changes something and has no way back`);
      }
    });

  for (const rule of rules)
    it(`${rule.id}: title, why, and a sentence for the person without jargon`, () => {
      for (const part of ['title', 'why']) assert.ok(sayOrThrow({ id: `rule.${rule.id}.${part}` }, 'en'));
      const user = sayOrThrow({ id: `rule.${rule.id}.user` }, 'en');
      assert.ok(user.split(/\s+/).length <= 25, user);
      assert.doesNotMatch(user, jargon);
      for (const role of ['user', 'admin'])
        assert.ok(
          rule.remedies.some((remedy) => remedy.role === role),
          `no remedy for ${role}`,
        );
      for (const { id, role } of rule.remedies)
        if (role === 'user')
          assert.doesNotMatch(
            sayOrThrow({ id: `remedy.${id}` }, 'en'),
            /\b(SID|UPN|EWS|MAPI|SRV|TLS|NTLM)\b/,
          );
    });
});
