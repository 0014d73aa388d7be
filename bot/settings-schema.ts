import { z } from 'zod';
import { isResolver, rangeFault } from './settings-address.ts';
import { deskSettings } from './settings-desk.ts';
import { auditSettings, retentionSettings } from './settings-keeping.ts';
import { slackSettings } from './settings-slack.ts';

const dnsName = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i, 'is not a DNS or NetBIOS name')
  .describe('name');
const port = z.number().int().min(1).max(65535);
const resolver = z.string().refine(isResolver, 'is not an IP address, with or without a port');
const cidr = z.string().superRefine((text, context) => {
  const fault = rangeFault(text);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});
const ldapUrl = z
  .string()
  .regex(/^ldaps?:\/\/[^/\s]+$/i, 'is not an address like ldaps://dc1.example.org:636');

const liveDirectory = z.strictObject({
  urls: z.array(ldapUrl).min(1, 'needs at least one server'),
  startTls: z.boolean().default(false),
  bindDn: z.string().min(1),
  bindPassword: z.string().min(1),
  baseDn: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  caFile: z.string().optional(),
  timeoutMs: z.number().int().min(100).max(60000).default(4000),
});
const exported = z.strictObject({ ldif: z.string().min(1) });
const forest = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,64}$/, 'may hold letters, digits, dot, dash and underscore'),
  dns: dnsName,
  aliases: z.array(dnsName).default([]),
  hosts: z.array(z.enum(['lync', 'exchange', 'both'])).min(1),
  directory: z.union([liveDirectory, exported], {
    error: 'needs either urls, bindDn, bindPassword and baseDn, or ldif',
  }),
});

const probing = z.strictObject({
  resolvers: z
    .strictObject({ inside: z.array(resolver).default([]), outside: z.array(resolver).default([]) })
    .prefault({}),
  allow: z
    .strictObject({
      addresses: z.array(cidr).default([]),
      ports: z.array(port).default([80, 443]),
      domains: z.array(dnsName).default([]),
    })
    .prefault({}),
  /** "443" or "host:443" to a local port: labs only */
  connectTo: z.record(z.string().regex(/^([a-z0-9._-]+:)?\d{1,5}$/i), port).default({}),
  caFile: z.string().optional(),
  deadlineMs: z.number().int().min(500).max(15000).default(5000),
  serviceAccount: z
    .strictObject({ user: z.string().min(1), password: z.string().min(1), hosts: z.array(dnsName).min(1) })
    .optional(),
});

const groupDn = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*=.+,\s*dc=.+$/i,
    'is not a distinguished name like CN=UC Helpdesk,OU=Groups,DC=example,DC=org',
  );

const databaseAddress = 'like postgres://user:password@host:5432/database';
const store = z.union(
  [
    z.strictObject({ file: z.string().min(1) }),
    z.strictObject({
      url: z.string().regex(/^postgres(ql)?:\/\/[^/\s]+\/[^/\s]+$/i, `is not an address ${databaseAddress}`),
    }),
  ],
  { error: `needs either file, or url ${databaseAddress}` },
);

const bot = z.strictObject({
  appId: z.string().min(1),
  appPassword: z.string().min(1).optional(),
  appType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).default('SingleTenant'),
  tenantId: z.string().min(1).optional(),
  serviceHosts: z.array(dnsName).default([]),
});

/** uc-doctor.yaml, before secrets and files are read. Unknown keys are faults: a misspelt one must not be ignored. */
export const fileSchema = z.strictObject({
  forests: z.array(forest).min(1, 'needs at least one forest'),
  probing: probing.prefault({}),
  clientPolicies: z.string().optional(),
  roles: z
    .strictObject({
      agents: z.array(z.string().min(1)).default([]),
      admins: z.array(z.string().min(1)).default([]),
      /** distinguished names; members of groups within them count */
      agentGroups: z.array(groupDn).default([]),
      adminGroups: z.array(groupDn).default([]),
    })
    .prefault({}),
  confirmedFile: z.string().default('./data/confirmed.json'),
  /** JSON lines: what was predicted, and how it came out */
  predictionsFile: z.string().default('./data/predictions.jsonl'),
  /** conversations, reminders and who chose which language: an embedded file, or PostgreSQL */
  store: store.prefault({ file: './data/uc-doctor.db' }),
  audit: auditSettings.prefault({}),
  retention: retentionSettings.prefault({}),
  desk: deskSettings.prefault({}),
  server: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: port.default(3978),
      /** where people reach this server, such as https://ucdoctor.example.org: reports are then opened there */
      publicUrl: z.url({ protocol: /^https$/ }).optional(),
    })
    .prefault({}),
  bot: bot.optional(),
  slack: slackSettings.optional(),
});
export type SettingsFile = z.infer<typeof fileSchema>;
