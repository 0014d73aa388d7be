import { Client } from 'ldapts';
import type { Lab } from '../../lab/index.ts';

export const binary = [
  'objectSid',
  'objectGUID',
  'msRTCSIP-OriginatorSid',
  'msExchMasterAccountSid',
  'sIDHistory',
];

/** An ldapts client over TLS, not yet bound. */
export function secureClient(lab: Pick<Lab, 'caPem' | 'ldap'>, forest: string): Client {
  return new Client({
    url: `ldaps://localhost:${lab.ldap[forest]?.tlsPort}`,
    tlsOptions: { ca: [lab.caPem], servername: 'localhost' },
    timeout: 3000,
    connectTimeout: 3000,
  });
}

/** The same, bound as the forest's reader. */
export async function reader(lab: Lab, forest: 'hoster' | 'corp'): Promise<Client> {
  const client = secureClient(lab, forest);
  const { readerDn, readerPassword } = lab.world.forest(forest);
  await client.bind(readerDn, readerPassword);
  return client;
}
