import { fact, type Part, type PasteFact } from './paste.ts';
import { flagOf, type PrintedObject, textOf } from './properties.ts';

/** User agents that Lync and Skype for Business clients send (names from memory, KB3028900). */
const lyncAgent = /^(?:\*|OC\/|UCCAPI\/|SkypeForBusiness\/|LWA|\*OC|\*UCCAPI|\*SkypeForBusiness)/i;

/** What Get-CASMailbox, Get-OrganizationConfig and Get-WebServicesVirtualDirectory say that keeps Lync out. */
export function readExchangeObjects(objects: readonly PrintedObject[]): Part[] {
  const parts: Part[] = [];
  const access = objects.filter(({ kind }) => kind === 'mailbox-access' || kind === 'organization');
  if (access.length > 0) parts.push({ kind: 'ews-access', facts: accessFacts(access) });
  const directories = objects.filter(
    ({ kind, values }) =>
      kind === 'web-services' && !/autodiscover|owa|ecp|oab/i.test(textOf(values.get('identity')) ?? ''),
  );
  if (directories.length > 0) parts.push({ kind: 'web-services', facts: directoryFacts(directories) });
  return parts;
}

/** Switched off anywhere is off; allowed only where every object that was pasted says so completely. */
function accessFacts(objects: readonly PrintedObject[]): PasteFact[] {
  const states = objects.map(({ values }) => accessOf(values));
  if (states.includes('disabled')) return [fact('ews-access', 'ewsAccess', 'disabled')];
  if (states.includes('agent-not-allowed')) return [fact('ews-access', 'ewsAccess', 'agent-not-allowed')];
  return states.every((state) => state === 'allowed') ? [fact('ews-access', 'ewsAccess', 'allowed')] : [];
}

function accessOf(
  values: ReadonlyMap<string, unknown>,
): 'disabled' | 'agent-not-allowed' | 'allowed' | undefined {
  const enabled = flagOf(values.get('ewsenabled'));
  if (enabled === false) return 'disabled';
  if (!values.has('ewsapplicationaccesspolicy')) return undefined;
  const policy = textOf(values.get('ewsapplicationaccesspolicy')) ?? '';
  const [allow, block] = [listOf(values.get('ewsallowlist')), listOf(values.get('ewsblocklist'))];
  const lync = (agents: readonly string[]) => agents.some((agent) => lyncAgent.test(agent));
  if (/^EnforceAllowList$/i.test(policy)) {
    if (allow === undefined) return undefined;
    return lync(allow.agents) ? whenEnabled(enabled) : allow.complete ? 'agent-not-allowed' : undefined;
  }
  if (/^EnforceBlockList$/i.test(policy)) {
    if (block === undefined) return undefined;
    return lync(block.agents) ? 'agent-not-allowed' : block.complete ? whenEnabled(enabled) : undefined;
  }
  return policy === '' ? whenEnabled(enabled) : undefined;
}
const whenEnabled = (enabled: boolean | null | undefined) => (enabled === true ? 'allowed' : undefined);

/** A list as JSON has it or as Format-List prints it: {a, b}; "..." at its end says that more was left out. */
function listOf(value: unknown): { agents: string[]; complete: boolean } | undefined {
  if (Array.isArray(value)) return { agents: value.map(String), complete: true };
  const text = value === null ? '' : textOf(value);
  if (text === undefined) return undefined;
  const open = text.startsWith('{');
  if (open && !text.endsWith('}')) return undefined;
  const items = text
    .replace(/^\{|\}$/g, '')
    .split(/[,;\s]+/)
    .filter((item) => item !== '');
  const complete = !/(?:\.{3}|…)$/.test(items.at(-1) ?? '');
  return { agents: items.map((item) => item.replace(/(?:\.{3}|…)$/, '')), complete };
}

const strict = ['none', 'allow', 'require'] as const;

/** Several servers: the strictest Extended Protection, and Windows authentication only where all offer it. */
function directoryFacts(directories: readonly PrintedObject[]): PasteFact[] {
  const levels = directories.flatMap(({ values }) => {
    const level = textOf(values.get('extendedprotectiontokenchecking'))?.toLowerCase();
    return strict.filter((each) => each === level);
  });
  const windows = directories.flatMap(({ values }) => {
    const flag = flagOf(values.get('windowsauthentication'));
    return typeof flag === 'boolean' ? [flag] : [];
  });
  const strictest = strict.findLast((level) => levels.includes(level));
  return [
    ...(strictest ? [fact('web-services', 'extendedProtection', strictest)] : []),
    ...(windows.length > 0 ? [fact('web-services', 'windowsAuthentication', windows.every(Boolean))] : []),
  ];
}
