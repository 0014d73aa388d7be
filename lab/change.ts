import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeMail } from './change/mail.ts';
import { changePolicy } from './change/policy.ts';
import { changeTrust, type TrustKind } from './change/trust.ts';
import type { Zones } from './dns/zone.ts';
import { forestLdif } from './export.ts';
import type { Site } from './web/site.ts';
import type { ForestId } from './world/forests.ts';
import type { LabWorld } from './world.ts';

/** A change of the running lab, made for real. Addresses, domains and hosts are those the lab runs with. */
export type LabChange =
  /** mail of a person's Lync object; absent: emptied */
  | { kind: 'mail'; person: string; mail?: string }
  /** the person's effective client policy compares addresses, or not */
  | { kind: 'policy'; person: string; comparisonOff: boolean }
  /** autodiscover.<domain> is an alias of the target; absent: does not exist */
  | { kind: 'dns'; domain: string; target?: string }
  /** between the forest with Lync and a customer's; one-way: hoster trusts the customer */
  | { kind: 'trust'; forest: Exclude<ForestId, 'hoster'>; trust: TrustKind }
  /** a good certificate with these names at the site that answers to the host */
  | { kind: 'certificate'; host: string; names: string[] };

/** What a change is made in. */
export interface ChangeableLab {
  world: LabWorld;
  /** folder of the files that the product reads */
  dir: string;
  sites: readonly Site[];
  zones: Zones;
}

/** Makes the change; the returned function puts everything back. Throws Error on an unknown person or host. */
export function makeChange(lab: ChangeableLab, change: LabChange): () => void {
  switch (change.kind) {
    case 'mail':
      return changeMail(lab.world, change.person, change.mail);
    case 'policy':
      return changePolicy(lab.world, join(lab.dir, 'policies.json'), change.person, change.comparisonOff);
    case 'dns':
      return lab.zones.put(`autodiscover.${change.domain}`, change.domain, change.target);
    case 'trust': {
      const undo = changeTrust(lab.world, change.forest, change.trust);
      writeExports(lab);
      return () => {
        undo();
        writeExports(lab);
      };
    }
    case 'certificate':
      return changeCertificate(lab.sites, change.host, change.names);
  }
}

function writeExports({ world, dir }: ChangeableLab): void {
  for (const forest of world.forests.filter((one) => !one.live))
    writeFileSync(join(dir, `${forest.name}.ldf`), forestLdif(world, forest.id));
}

function changeCertificate(sites: readonly Site[], host: string, names: string[]): () => void {
  const site = sites.find((one) => one.hosts.includes(host));
  if (!site) throw new Error(`the lab has no site ${host}`);
  const before = site.renewed;
  site.renewed = [...names];
  return () => {
    site.renewed = before;
  };
}
