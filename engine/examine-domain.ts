import { domainCase, domainFindings, scenarioOf } from './domain-judge.ts';
import { forestOfDomain, lookOf } from './domain-look.ts';
import { DomainRefused, readDomain } from './domain-name.ts';
import type { DomainReport } from './domain-report.ts';
import type { EvidenceItem } from './evidence.ts';
import type { Complaint } from './facts/complaint.ts';
import { gather } from './gather.ts';
import { networks } from './knowledge/ids.ts';
import type { Progress, World } from './probe.ts';
import { autodiscoverOf } from './probes/autodiscover.ts';
import { configuration } from './probes/configuration.ts';
import { trusts } from './probes/trusts.ts';
import { rules } from './rules/index.ts';
import { rulesVersion } from './rules-version.ts';

/**
 * Looks at one mail domain without a person: what answers for it inside and outside, whose it is, and which scenario
 * people with an address there would be in. The same probes, ports and policy as for a person; nobody's account is used.
 * Rejects with DomainRefused, before anything is asked, where the text names no domain; never on what the world does.
 */
export async function examineDomain(
  world: World,
  request: { domain: string },
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<DomainReport> {
  const read = readDomain(request.domain);
  if (!read.ok) throw new DomainRefused(read.why);
  const complaint: Complaint = {
    who: read.name,
    symptoms: [],
    client: 'windows',
    network: 'inside',
    strings: [],
  };
  const { items, tookMs } = await gather(world, [trusts, configuration, autodiscoverOf(read.name)], {
    complaint,
    said: [],
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  const asked = request.domain.trim();
  return { asked, lookAlike: read.lookAlike, ...domainReport(items, read.name), tookMs };
}

/** The same evidence in, the same report out. Pure. */
export function domainReport(
  items: readonly EvidenceItem[],
  domain: string,
): Omit<DomainReport, 'asked' | 'lookAlike' | 'tookMs'> {
  const forests = items.find((item) => item.name === 'forests');
  const configured = forests?.name === 'forests' && forests.known ? forests.value : [];
  const hosting = configured.filter(({ hosts }) => hosts !== 'exchange').map(({ name }) => name);
  const cases = hosting.flatMap((forest) =>
    networks.map((network) => domainCase(items, domain, forest, network)),
  );
  const sides = items.find((item) => item.name === 'configuration');
  const read = sides?.name === 'configuration' && sides.known ? sides.value : [];
  return {
    domain,
    forests: configured.map(({ name }) => {
      const side = read.find(({ forest }) => forest === name);
      return side
        ? forestOfDomain(side, domain)
        : { forest: name, readable: false, sip: false, outlookPointers: [] };
    }),
    looks: cases.filter(({ lyncForest }) => lyncForest === hosting[0]).map(lookOf),
    scenarios: cases.map(scenarioOf),
    findings: domainFindings(cases),
    evidence: [...items],
    rulesVersion: rulesVersion(rules),
  };
}
