import assert from 'node:assert/strict';
import { configInfo } from './made/config-info.ts';
import { clientLog, outlookLog, outlookXml, schannel, storageTest, webLog } from './made/logs.ts';
import {
  clientPolicy,
  csUser,
  effectivePolicy,
  ewsAccess,
  userAndPolicies,
  voicePolicy,
  webServices,
} from './made/objects.ts';
import { Dice } from './made/random.ts';
import { type Chunk, carried, factsOf, type Maker, noise } from './made/sample.ts';
import { nslookup, registry, resolveDnsName, tickets, trusts } from './made/windows.ts';

const variants = 300;
const makers: Record<string, Maker> = {
  'Configuration Information': configInfo,
  'Get-CsUser': csUser,
  'Get-CsUser with Get-CsClientPolicy': userAndPolicies,
  'Get-CsClientPolicy': clientPolicy,
  'Get-CsEffectivePolicy': effectivePolicy,
  'Get-CsVoicePolicy': voicePolicy,
  'Get-CASMailbox': ewsAccess,
  'Get-WebServicesVirtualDirectory': webServices,
  'Test E-mail AutoConfiguration, log': outlookLog,
  'Test E-mail AutoConfiguration, XML': outlookXml,
  UccApilog: clientLog,
  'IIS log': webLog,
  'Test-CsExStorageConnectivity': storageTest,
  'Schannel 36888': schannel,
  'nltest /trusted_domains': trusts,
  klist: tickets,
  nslookup,
  'Resolve-DnsName': resolveDnsName,
  'reg query': registry,
};

const text = (chunks: readonly Chunk[]): string => chunks.map((each) => each.text).join('');
const truth = (chunks: readonly Chunk[]): Set<string> => new Set(chunks.flatMap((each) => each.facts));
const sorted = (facts: ReadonlySet<string>): string[] => [...facts].sort();

/** Facts of the chunks that are there whole before a place in the text. */
function before(chunks: readonly Chunk[], place: number): Set<string> {
  const facts = new Set<string>();
  let end = 0;
  for (const each of chunks) {
    end += each.text.length;
    if (end > place) break;
    for (const one of each.facts) facts.add(one);
  }
  return facts;
}

describe('paste round trip', () => {
  for (const [name, maker] of Object.entries(makers)) {
    it(`${name}: ${variants} variants say the same where nothing was cut off`, () => {
      for (let seed = 1; seed <= variants; seed += 1) {
        const dice = new Dice(seed * 7919);
        const chunks = maker(dice);
        const paste = carried(dice, `${noise(dice)}${text(chunks)}\n${noise(dice)}`);
        assert.deepEqual(sorted(factsOf(paste)), sorted(truth(chunks)), `seed ${seed}\n${paste}`);
      }
    });
    it(`${name}: ${variants} cut variants keep 95 % of what is still there, and say nothing else`, () => {
      let there = 0;
      let kept = 0;
      for (let seed = 1; seed <= variants; seed += 1) {
        const dice = new Dice(seed * 104_729);
        const chunks = maker(dice);
        const whole = text(chunks);
        const lead = noise(dice);
        const place = dice.below(whole.length);
        const all = truth(chunks);
        const got = factsOf(lead + whole.slice(0, place));
        const wrong = [...got].filter((one) => !all.has(one));
        assert.deepEqual(wrong, [], `seed ${seed}\n${lead + whole.slice(0, place)}`);
        const still = before(chunks, place);
        there += still.size;
        kept += [...still].filter((one) => got.has(one)).length;
      }
      assert.ok(kept >= 0.95 * there, `${kept} of ${there}`);
    });
  }
});
