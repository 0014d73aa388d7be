import type { LabForest, LabWorld } from '../world.ts';

export interface ConfigurationInput {
  world: LabWorld;
  dns: { inside: number; outside: number };
  /** plain and TLS LDAP port by forest id */
  ldap: Record<string, { port: number; tlsPort: number }>;
  /** "443" or "host:443" to the port that really listens */
  connectTo: Record<string, number>;
}

/** Name of the environment variable with a forest's reader password. */
export function passwordVariable(forest: LabForest): string {
  return `${forest.name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_LDAP_PASSWORD`;
}

/** The uc-doctor.yaml that leads the product into the lab. JSON strings are valid YAML scalars. */
export function configurationYaml(input: ConfigurationInput): string {
  const { world, dns, connectTo } = input;
  const text = JSON.stringify;
  const lines = [
    'forests:',
    ...world.forests.flatMap((forest) => forestLines(forest, input)),
    'probing:',
    `  resolvers: { inside: ["127.0.0.1:${dns.inside}"], outside: ["127.0.0.1:${dns.outside}"] }`,
    '  allow: { addresses: ["127.0.0.0/8"], ports: [80, 443] }',
    '  connectTo:',
    ...Object.entries(connectTo).map(([from, to]) => `    ${text(from)}: ${to}`),
    '  caFile: ./ca.pem',
    '  deadlineMs: 4000',
    'clientPolicies: ./policies.json',
    `roles: { agentGroups: ${text([world.groups.agents])}, adminGroups: ${text([world.groups.admins])} }`,
  ];
  return `${lines.join('\n')}\n`;
}

function forestLines(forest: LabForest, { ldap }: ConfigurationInput): string[] {
  const head = [
    `  - name: ${forest.name}`,
    `    dns: ${forest.dns}`,
    `    aliases: ${JSON.stringify(forest.aliases)}`,
    `    hosts: ${JSON.stringify(forest.hosts)}`,
    '    directory:',
  ];
  const ports = ldap[forest.id];
  if (!forest.live || !ports) return [...head, `      ldif: ./${forest.name}.ldf`];
  const bases = forest.directory.partitions.filter((one) => one.kind === 'domain').map((one) => one.dn);
  const urls = [`ldaps://localhost:${ports.tlsPort}`, `ldap://localhost:${ports.port}`];
  return [
    ...head,
    `      urls: ${JSON.stringify(urls)}`,
    '      startTls: true',
    `      bindDn: ${forest.readerDn}`,
    `      bindPassword: \${${passwordVariable(forest)}}`,
    `      baseDn: ${bases.length === 1 ? bases[0] : JSON.stringify(bases)}`,
    '      caFile: ./ca.pem',
  ];
}
