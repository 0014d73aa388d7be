import type { Probe } from '../probe.ts';
import { addressDuplicates } from './address-duplicates.ts';
import { autodiscover } from './autodiscover.ts';
import { clientPolicy } from './client-policy.ts';
import { configuration } from './configuration.ts';
import { ewsEndpoint } from './ews-endpoint.ts';
import { exchangePerson } from './exchange-person.ts';
import { lyncPerson } from './lync-person.ts';
import { masterAccount } from './master-account.ts';
import { originatorAccount } from './originator-account.ts';
import { trusts } from './trusts.ts';

/** Every probe, in the order in which their evidence is numbered. */
export const probes: readonly Probe[] = [
  lyncPerson,
  exchangePerson,
  originatorAccount,
  masterAccount,
  addressDuplicates,
  trusts,
  configuration,
  clientPolicy,
  autodiscover,
  ewsEndpoint,
];
