import { readFileSync, writeFileSync } from 'node:fs';
import type { LabWorld } from '../world.ts';

type Row = Record<string, unknown>;
const NEW_POLICY = 'Tag:AddressesMayDiffer';

/**
 * Rewrites the exported policies as they are printed after an administrator has switched the comparison: in the policy
 * that was granted to the person, or in a new one that is granted to them where they had none of their own.
 */
export function changePolicy(world: LabWorld, file: string, id: string, comparisonOff: boolean): () => void {
  const before = readFileSync(file);
  const rows = JSON.parse(before.toString('utf16le').slice(1)) as Row[];
  const person = world.person(id);
  const sip = `sip:${person.sip}`;
  let user = rows.find((row) => row.SipAddress === sip);
  if (!user) {
    user = { Identity: person.displayName, SipAddress: sip, ClientPolicy: null };
    rows.push(user);
  }
  const granted = rows.find((row) => row.Identity === user.ClientPolicy);
  if (granted) granted.DisableEmailComparisonCheck = comparisonOff;
  else {
    user.ClientPolicy = NEW_POLICY;
    rows.push({
      Identity: NEW_POLICY,
      DisableEmailComparisonCheck: comparisonOff,
      DisableNTCredentials: null,
      SavePassword: null,
    });
  }
  writeFileSync(file, Buffer.from(`\uFEFF${JSON.stringify(rows, null, 4)}\r\n`, 'utf16le'));
  return () => writeFileSync(file, before);
}
