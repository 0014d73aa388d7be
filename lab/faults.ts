import type { DnsFaults } from './dns/zone.ts';
import type { Site, SiteFault } from './web/site.ts';
import { siteFaults } from './web/site.ts';
import type { ForestId } from './world/forests.ts';
import type { LabForest } from './world.ts';

export const dnsFaults = ['dns', 'servfail'] as const;
export const forestFaults = ['directory', 'trust'] as const;
export type Fault = SiteFault | (typeof dnsFaults)[number] | (typeof forestFaults)[number];

/** What each fault does, for who asks the command line what there is. */
export const faultMeanings: Record<Fault, string> = {
  certificate: 'the certificate has expired',
  name: 'the certificate is for another host',
  untrusted: 'the certificate comes from an unknown authority',
  silent: 'connections are taken and never answered',
  refused: 'nothing listens',
  forms: 'a logon form stands before Exchange',
  basic: 'only Basic authentication is offered',
  clock: 'the server clock is 17 minutes ahead',
  dns: 'the Autodiscover and host names do not exist',
  servfail: 'the name server fails',
  directory: 'the domain controller is down (forests only)',
  trust: 'the trust object is gone (forests only)',
};

export interface ActiveFault {
  target: string;
  fault: Fault;
}

/** Says which words exist; the command line prints it as it is. */
export class UnknownFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnknownFault';
  }
}

/** What follows when a fault is switched; given by the composition so that this file opens no ports. */
export interface FaultEffects {
  siteChanged(site: Site): void;
  directory(forest: ForestId, up: boolean): void;
}

interface Target {
  name: string;
  domain: string;
  site: Site;
  forest?: LabForest;
}

/** The switchboard: which faults are on, by target and name. */
export class Faults implements DnsFaults {
  private readonly targets: Target[];
  private readonly effects: FaultEffects;
  private active: { target: Target; fault: Fault }[] = [];

  constructor(
    sites: readonly Site[],
    forests: readonly LabForest[],
    domainOf: (site: Site) => string,
    effects: FaultEffects,
  ) {
    this.effects = effects;
    this.targets = sites.map((site) => ({
      name: site.name,
      domain: domainOf(site),
      site,
      forest: forests.find((one) => one.id === site.spec.id),
    }));
  }

  /** Switches a fault on. Throws UnknownFault with a list of what exists. */
  break(word: string, faultWord: string): void {
    const target = this.target(word);
    const fault = faultWord.toLowerCase() as Fault;
    if (!Object.hasOwn(faultMeanings, fault))
      throw new UnknownFault(`no fault "${faultWord}"\n${this.faultList()}`);
    if ((forestFaults as readonly string[]).includes(fault) && !target.forest?.live) {
      throw new UnknownFault(`"${fault}" needs a forest with a live directory: ${this.liveForests()}`);
    }
    if (this.active.some((one) => one.target === target && one.fault === fault)) return;
    this.active.push({ target, fault });
    this.apply(target, fault, true);
  }

  /** Switches the faults of one target off, or all of them. Throws UnknownFault on an unknown target. */
  mend(word?: string): void {
    const target = word === undefined ? undefined : this.target(word);
    const ended = this.active.filter((one) => target === undefined || one.target === target);
    this.active = this.active.filter((one) => !ended.includes(one));
    for (const one of ended) this.apply(one.target, one.fault, false);
  }

  list(): ActiveFault[] {
    return this.active.map(({ target, fault }) => ({ target: target.name, fault }));
  }

  gone(name: string): boolean {
    return this.dnsFault('dns', name);
  }

  failing(name: string): boolean {
    return this.dnsFault('servfail', name);
  }

  trustHidden(forest: ForestId): boolean {
    return this.active.some((one) => one.fault === 'trust' && one.target.forest?.id === forest);
  }

  private dnsFault(fault: Fault, name: string): boolean {
    return this.active.some(
      (one) => one.fault === fault && (name === one.target.domain || name.endsWith(`.${one.target.domain}`)),
    );
  }

  private apply(target: Target, fault: Fault, on: boolean): void {
    if ((siteFaults as readonly string[]).includes(fault)) {
      if (on) target.site.faults.add(fault as SiteFault);
      else target.site.faults.delete(fault as SiteFault);
      this.effects.siteChanged(target.site);
    }
    if (fault === 'directory' && target.forest) this.effects.directory(target.forest.id, !on);
  }

  private target(word: string): Target {
    const wanted = word.toLowerCase();
    const found =
      this.targets.find((one) => one.name.toLowerCase() === wanted) ??
      this.targets.find((one) => one.site.spec.id === wanted) ??
      this.targets.find((one) => one.domain === wanted || one.site.hosts.includes(wanted));
    if (found) return found;
    throw new UnknownFault(`no target "${word}"\ntargets: ${this.targets.map((one) => one.name).join(', ')}`);
  }

  private liveForests(): string {
    return this.targets
      .filter((one) => one.forest?.live)
      .map((one) => one.name)
      .join(', ');
  }

  private faultList(): string {
    return Object.entries(faultMeanings)
      .map(([fault, meaning]) => `  ${fault.padEnd(12)} ${meaning}`)
      .join('\n');
  }
}
