/** The running servers as the product is configured for them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import type { LdapSettings } from '../../engine/clients/ldap.ts';
import { policiesFile } from '../../lab/config/policies.ts';
import { forestLdif } from '../../lab/export.ts';
import { createWorld } from '../../lab/world.ts';
import { baseOf, password, type RigForest } from './world.ts';

export const state = process.env.UCD_SERVERS_DIR ?? '/tmp/uc-doctor-servers';
export const lab = createWorld({ password });
/** PEM text of the rig's own authority, or of another that signed nothing here. */
export const authority = (name: 'ca' | 'other-ca' = 'ca') => readFileSync(`${state}/tls/${name}.pem`, 'utf8');
export type Server = 'openldap' | 'samba';

const addresses: Record<Server, Record<RigForest, string>> = {
  openldap: { hoster: '127.0.77.13', corp: '127.0.77.14' },
  samba: { hoster: '127.0.77.11', corp: '127.0.77.12' },
};
const ports = { openldap: { ldap: 3389, ldaps: 3636 }, samba: { ldap: 389, ldaps: 636 } };

/** Every name leads to this server: what the certificate is checked for is the name in the URL. */
const lookupTo =
  (address: string): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [{ address, family: 4 }]);
    else done(null, address, 4);
  };

/** Settings of the live directory of a forest; LDAPS unless said otherwise. */
export function ldap(server: Server, forest: RigForest, changes: Partial<LdapSettings> = {}): LdapSettings {
  return {
    forest,
    urls: [`ldaps://dc1.${forest}.test:${ports[server].ldaps}`],
    startTls: false,
    bindDn: `CN=reader,CN=Users,${baseOf(forest)}`,
    bindPassword: password,
    baseDns: [baseOf(forest)],
    ca: authority(),
    timeoutMs: 5000,
    lookup: lookupTo(addresses[server][forest]),
    ...changes,
  };
}
/** The same over the plain port and StartTLS. */
export const startTls = (server: Server, forest: RigForest): Partial<LdapSettings> => ({
  urls: [`ldap://dc1.${forest}.test:${ports[server].ldap}`],
  startTls: true,
});

/** Writes the uc-doctor.yaml that leads the whole product to the Samba forests, their DNS and their front ends. */
export function writeConfig(): string {
  const file = `${state}/uc-doctor.yaml`;
  writeFileSync(`${state}/policies.json`, policiesFile(lab));
  writeFileSync(`${state}/partner.ldf`, forestLdif(lab, 'partner'));
  const lines = lab.forests.flatMap(({ id, name, dns, aliases, hosts, live, readerDn }) => [
    `  - { name: ${name}, dns: ${dns}, aliases: ${JSON.stringify(aliases)}, hosts: ${JSON.stringify(hosts)},`,
    live
      ? `      directory: { urls: ["ldaps://dc1.${dns}:636", "ldap://dc1.${dns}:389"], startTls: true, bindDn: "${readerDn}", bindPassword: ${'$'}{RIG_PASSWORD}, baseDn: "${baseOf(id as RigForest)}", caFile: ./tls/ca.pem } }`
      : `      directory: { ldif: ./${id}.ldf } }`,
  ]);
  const probing = [
    'probing:',
    '  resolvers: { inside: ["127.0.77.10"], outside: ["127.0.77.9"] }',
    '  allow: { addresses: ["127.0.77.0/24"], ports: [80, 443] }',
    '  caFile: ./tls/ca.pem',
    'clientPolicies: ./policies.json',
  ];
  writeFileSync(file, `forests:\n${[...lines, ...probing].join('\n')}\n`);
  return file;
}
