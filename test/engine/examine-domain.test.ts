import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Composed, compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import {
  DomainRefused,
  type DomainReport,
  domainReport,
  examine,
  examineDomain,
  rules,
  type World,
} from '../../engine/index.ts';
import { domainRules } from '../../engine/knowledge/domain-rules.ts';
import { expected, type Lab, startLab } from '../../lab/index.ts';
import { evidence, oneWay, own } from './build.ts';

const failed = ({ findings }: DomainReport): string[] =>
  findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);

describe('a mail domain in the lab', function () {
  this.timeout(30_000);
  let lab: Lab;
  let composed: Composed;
  before(async () => {
    lab = await startLab();
    const settings = readSettings(lab.configFile, { ...process.env, ...lab.env });
    settings.probing.deadlineMs = 1500;
    composed = await compose(settings);
  });
  after(async () => {
    await composed.close();
    await lab.stop();
  });

  it('says of its people what a check of each of them says of the route', async () => {
    const rows = expected.filter(
      ({ person, network }) => network === 'inside' && lab.world.person(person).mail,
    );
    const byDomain = new Map(rows.map((row) => [lab.world.person(row.person).mail!.split('@')[1]!, row]));
    const one = async ([domain, { person, scenario }]: [string, (typeof rows)[0]]) => {
      const report = await examineDomain(composed.world, { domain });
      const of = await examine(composed.world, { who: lab.world.person(person).sip });
      const mine = report.scenarios.filter(({ lyncForest }) => lyncForest === 'hoster');
      const theirs = of.scenarios.filter(({ client }) => client === 'windows');
      assert.equal(mine[0]!.value, scenario, domain);
      assert.deepEqual(
        mine.map(({ network, value, why }) => [network, value, why]),
        theirs.map(({ network, value, why }) => [network, value, why]),
        domain,
      );
      // A rule that fails of the domain fails of the person as well; whether it is felt depends on them.
      const ofPerson = of.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
      const inside = report.findings.filter(
        ({ outcome, networks }) => outcome === 'fail' && networks.includes('inside'),
      );
      for (const { rule } of inside) assert.ok(ofPerson.includes(rule), `${domain}: ${rule}`);
    };
    const waiting = [...byDomain];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await one(next);
    };
    await Promise.all([worker(), worker(), worker()]);
    assert.ok(byDomain.size >= 15);
  });
  it('uses nobody’s account, and what the policy bars is said and not asked', async () => {
    const settings = readSettings(lab.configFile, { ...process.env, ...lab.env });
    settings.probing.serviceAccount = { user: 'svc', password: 'x', hosts: ['autodiscover.corp.test'] };
    settings.probing.allow.domains = ['hoster.test', 'corp.test'];
    const barred = await compose(settings);
    const report = await examineDomain(barred.world, { domain: 'expired.test' });
    await examineDomain(barred.world, { domain: 'corp.test' });
    await barred.close();
    assert.equal(lab.credentialsSeen, 0);
    assert.deepEqual(
      [...new Set(report.looks.flatMap(({ blocked }) => blocked.map(({ reason }) => reason)))],
      ['domain'],
    );
    assert.ok(report.scenarios.every(({ value }) => value === 'undetermined'));
    assert.deepEqual(failed(report), []);
  });
  it('tells what the forests hold of it, and each step of its progress', async () => {
    const steps = new Set<string>();
    const report = await examineDomain(composed.world, { domain: 'ann@corp.test' }, ({ step, state }) => {
      if (state === 'done') steps.add(step);
    });
    assert.deepEqual([...steps].sort(), ['certificate', 'directory', 'dns', 'realm']);
    const corp = report.forests.find(({ forest }) => forest === 'corp');
    assert.deepEqual([corp?.accepted, corp?.readable], ['authoritative', true]);
    const answers = report.looks[0]!.candidates.find(({ kind }) => kind === 'https-autodiscover');
    assert.deepEqual(answers?.owner, { kind: 'forest', forest: 'corp' });
    assert.deepEqual(answers?.schemes, ['Negotiate', 'NTLM', 'Basic']);
    assert.equal(answers?.certificate?.verified, true);
  });
  it('can be stopped: what is not known by then is unknown', async () => {
    const report = await examineDomain(
      composed.world,
      { domain: 'silent.test' },
      undefined,
      AbortSignal.abort(),
    );
    assert.ok(report.scenarios.every(({ value }) => value === 'undetermined'));
    assert.deepEqual(failed(report), []);
  });
});

describe('the name of a mail domain', () => {
  const untouched = new Proxy({} as World, {
    get: (_, name) => assert.fail(`the world was asked for ${String(name)}`),
  });
  const refused = (text: string) =>
    assert.rejects(examineDomain(untouched, { domain: text }), (error) => error instanceof DomainRefused);
  it('is judged before anything is asked', async () => {
    const nothing = ['', '@', 'corp', 'localhost', '10.0.0.1', '0x7f.1', '[::1]', 'a_b.test', 'corp.test:53'];
    const long = ['a.'.repeat(130).concat('test'), `${'a'.repeat(64)}.test`, 'x'.repeat(5000)];
    for (const text of [...nothing, ...long, 'corp.test/x', 'corp test', 'metadata.google.internal'])
      await refused(text);
  });
  it('holds nothing but letters, digits and dashes between dots, whatever was typed', async () => {
    const asked: string[] = [];
    const stop = new Error('enough');
    const world = {
      now: () => new Date(0),
      get ticks(): never {
        throw stop;
      },
    } as unknown as World;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        try {
          await examineDomain(world, { domain: `${text}.test` });
        } catch (error) {
          if (error instanceof DomainRefused) return;
          asked.push(text);
          assert.equal(error, stop);
        }
      }),
    );
    assert.ok(asked.length > 0);
  });
});

describe('a report of a domain', () => {
  it('judges by rules that exist, and only by those that need no person', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      [...domainRules].filter((id) => !ids.includes(id)),
      [],
    );
    const { findings } = domainReport(evidence({ look: {}, trusts: oneWay }), 'd.test');
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))].sort(), [...domainRules].sort());
  });
  it('takes nothing from a person whose evidence lies beside it', () => {
    const seen = { look: { 'https-autodiscover': 'expired' }, trusts: oneWay };
    const without = domainReport(evidence(seen), 'd.test');
    const beside = domainReport(evidence({ ...seen, lync: own({}, { mail: 'ann@x.test' }) }), 'd.test');
    assert.deepEqual(beside.scenarios, without.scenarios);
    assert.deepEqual(
      beside.findings.map(({ evidence: _, ...finding }) => finding),
      without.findings.map(({ evidence: _, ...finding }) => finding),
    );
    assert.deepEqual(failed(without as DomainReport), ['certificate-expired']);
    assert.deepEqual(
      without.scenarios.map(({ value }) => value),
      ['2', 'undetermined'],
    );
    assert.deepEqual(without.scenarios[0]!.letsIn, { value: 'no', why: 'wrong-way' });
  });
  it('is the same for the same evidence, and cites only evidence that it has', () => {
    const items = evidence({
      look: { 'https-root': 'website', 'https-autodiscover': 'corp' },
      trusts: oneWay,
    });
    const report = domainReport(items, 'd.test');
    assert.deepEqual(domainReport(items, 'd.test'), report);
    const ids = new Set(report.evidence.map(({ id }) => id));
    for (const { evidence: cited } of report.findings) for (const id of cited) assert.ok(ids.has(id), id);
  });
});
