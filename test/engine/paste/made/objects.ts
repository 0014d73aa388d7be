import { type Dice, domain, person, sidOf } from './random.ts';
import { type Chunk, chunk, said } from './sample.ts';

type Value = string | boolean | null;
interface Property {
  name: string;
  value: Value;
  facts?: string[];
}
type Form = (dice: Dice, objects: Property[][]) => Chunk[];

const printed = (value: Value): string =>
  value === null ? '' : value === true ? 'True' : value === false ? 'False' : value;

/** Format-List: names padded to one width, a long value going on below itself, an empty line between objects. */
const list: Form = (dice, objects) => {
  const spaced = dice.chance(0.15);
  return objects.flatMap((object) => {
    const width = Math.max(...object.map(({ name }) => name.length));
    const rows = dice.chance(0.4) ? dice.shuffled(object) : object;
    const chunks = rows.map(({ name, value, facts = [] }) => {
      const text = printed(value);
      const room = 60;
      const parts =
        text.length > room && !text.includes(' ') ? [text.slice(0, room), text.slice(room)] : [text];
      const line = `${name.padEnd(width)} : ${parts.join(`\n${' '.repeat(width + 3)}`)}\n${spaced ? '\n' : ''}`;
      return chunk(line, ...facts);
    });
    return [chunk('\n'), ...chunks, chunk('\n')];
  });
};

/** ConvertTo-Json: one object alone, several in a list; an object is there when it is closed or the next member begins. */
const json: Form = (dice, objects) => {
  const indent = dice.chance(0.7) ? 4 : 0;
  const plain = objects.map((object) =>
    Object.fromEntries(
      (dice.chance(0.3) ? dice.shuffled(object) : object).map(({ name, value }) => [name, value]),
    ),
  );
  const text = JSON.stringify(plain.length === 1 ? plain[0] : plain, undefined, indent);
  const facts = objects.flatMap((object) => object.flatMap((one) => one.facts ?? []));
  return [chunk(`${text}\n`, ...facts)];
};

/** Export-Csv: quoted fields; objects of one kind have one header. */
const csv: Form = (dice, objects) => {
  const separator = dice.pick([',', ';', '\t']);
  const field = (value: Value): string => `"${printed(value).replaceAll('"', '""')}"`;
  let header = '';
  return objects.flatMap((object) => {
    const names = object.map(({ name }) => `"${name}"`).join(separator);
    const head = names === header ? [] : [chunk(`${header === '' ? '' : '\n'}${names}\n`)];
    header = names;
    const facts = object.flatMap((one) => one.facts ?? []);
    return [...head, chunk(`${object.map(({ value }) => field(value)).join(separator)}\n`, ...facts)];
  });
};

const forms: readonly Form[] = [list, list, json, csv];
const shown = (dice: Dice, ...objects: Property[][]): Chunk[] => dice.pick(forms)(dice, objects);

const global = (name: string, check: boolean | null): string[] =>
  name === 'Global' ? [said('globalComparisonOff', check === true)] : [];

/** Facts that are told by several lines or objects together stand at the end. */
const andThen = (chunks: Chunk[], ...facts: string[]): Chunk[] => [...chunks, chunk('', ...facts)];

function userRow(dice: Dice, policy: Value): Property[] {
  const [sip, mail, upn, own, link] = [person(dice), person(dice), person(dice), sidOf(dice), sidOf(dice)];
  const enabled = dice.chance(0.9);
  return [
    { name: 'Identity', value: `CN=Anna Berg,OU=People,DC=${domain(dice).split('.').join(',DC=')}` },
    { name: 'VoicePolicy', value: null },
    { name: 'ClientPolicy', value: policy, facts: [said('csUser.clientPolicy', policy ?? '')] },
    { name: 'RegistrarPool', value: `pool1.${domain(dice)}` },
    { name: 'Enabled', value: enabled, facts: [said('csUser.enabled', enabled)] },
    { name: 'SipAddress', value: `sip:${sip}`, facts: [said('csUser.sip', sip)] },
    { name: 'WindowsEmailAddress', value: mail, facts: [said('csUser.mail', mail)] },
    { name: 'UserPrincipalName', value: upn, facts: [said('csUser.upn', upn)] },
    { name: 'OriginatorSid', value: link, facts: [said('csUser.originatorSid', link)] },
    { name: 'Sid', value: own, facts: [said('csUser.sid', own)] },
    { name: 'SamAccountName', value: 'aberg' },
    { name: 'HostingProvider', value: 'SRV:' },
  ];
}

function policyRow(dice: Dice, name: string, check: boolean | null): Property[] {
  return [
    { name: 'Identity', value: name },
    { name: 'PolicyEntry', value: '{}' },
    { name: 'AddressBookAvailability', value: 'WebSearchAndFileDownload' },
    { name: 'DisableEmailComparisonCheck', value: check },
    { name: 'EnableTracing', value: null },
    { name: 'WebServicePollInterval', value: dice.pick(['', '00:15:00']) },
  ];
}

export const csUser = (dice: Dice): Chunk[] =>
  shown(dice, userRow(dice, dice.pick([null, 'Tag:XForest', 'Sales'])));

/** The user's row and the policies together, so that they settle which one applies. */
export function userAndPolicies(dice: Dice): Chunk[] {
  const [granted, check] = [dice.chance(0.5), dice.chance(0.5)];
  const user = shown(dice, userRow(dice, granted ? 'Tag:XForest' : null));
  const rows = [
    policyRow(dice, 'Global', granted ? !check : check),
    policyRow(dice, 'Tag:XForest', granted ? check : !check),
  ];
  const settled = granted ? `policy=user-row Tag:XForest ${check}` : `policy=scope Global ${check}`;
  return andThen(
    [...user, chunk('\nPS C:\\> Get-CsClientPolicy\n'), ...shown(dice, ...rows)],
    settled,
    ...global('Global', granted ? !check : check),
  );
}

export function clientPolicy(dice: Dice): Chunk[] {
  const [sync, calendar, archiving] = [dice.chance(0.5), dice.chance(0.5), dice.chance(0.5)];
  const [name, check] = [
    dice.pick(['Global', 'Tag:XForest', 'Site:Redmond']),
    dice.pick([true, false, null]),
  ];
  const row = shown(dice, [
    ...policyRow(dice, name, check),
    { name: 'EnableExchangeDelegateSync', value: sync, facts: [said('delegateSync', sync)] },
    {
      name: 'DisableCalendarPresence',
      value: calendar,
      facts: calendar ? [said('policyHides', 'DisableCalendarPresence')] : [],
    },
    {
      name: 'EnableIMAutoArchiving',
      value: archiving,
      facts: archiving ? [] : [said('policyHides', 'EnableIMAutoArchiving')],
    },
  ]);
  return andThen(row, ...global(name, check));
}

export function effectivePolicy(dice: Dice): Chunk[] {
  const check = dice.chance(0.5);
  const form = dice.pick([list, json]);
  const effective = form(dice, [
    [
      { name: 'Identity', value: person(dice) },
      { name: 'ClientPolicy', value: 'Tag:XForest' },
      { name: 'VoicePolicy', value: 'Global' },
      { name: 'ConferencingPolicy', value: 'Global' },
    ],
  ]);
  return andThen(
    [
      chunk('PS C:\\> Get-CsEffectivePolicy -Identity anna@contoso.example\n'),
      ...effective,
      chunk('PS C:\\> Get-CsClientPolicy -Identity XForest\n'),
      ...form(dice, [policyRow(dice, 'Tag:XForest', check)]),
    ],
    `policy=effective Tag:XForest ${check}`,
  );
}

export function ewsAccess(dice: Dice): Chunk[] {
  const [enabled, policy, list_, verdict] = dice.pick<[Value, string, string, string | undefined]>([
    [true, '', '', 'allowed'],
    [false, '', '', 'disabled'],
    [true, 'EnforceAllowList', '{OC/*, UCCAPI/*, MacOutlook/*}', 'allowed'],
    [true, 'EnforceAllowList', '{MacOutlook/*, Teams/*}', 'agent-not-allowed'],
    [true, 'EnforceBlockList', '{MacOutlook/*}', 'allowed'],
    [true, 'EnforceAllowList', '{a/*, b/*, c/*, d/*...}', undefined],
  ]);
  const name = policy === 'EnforceBlockList' ? 'EwsBlockList' : 'EwsAllowList';
  const rows: Property[] = [
    { name: 'EwsAllowOutlook', value: null },
    { name: 'EwsEnabled', value: enabled },
    { name: 'EwsApplicationAccessPolicy', value: policy },
    { name, value: list_ },
  ];
  return andThen(dice.pick([list, json])(dice, [rows]), ...(verdict ? [said('ewsAccess', verdict)] : []));
}

export function webServices(dice: Dice): Chunk[] {
  const [level, windows] = [dice.pick(['None', 'Allow', 'Require']), dice.chance(0.5)];
  return dice.pick([list, json])(dice, [
    [
      { name: 'Identity', value: 'EX01\\EWS (Default Web Site)' },
      { name: 'CertificateAuthentication', value: null },
      { name: 'BasicAuthentication', value: false },
      { name: 'WindowsAuthentication', value: windows, facts: [said('windowsAuthentication', windows)] },
      {
        name: 'ExtendedProtectionTokenChecking',
        value: level,
        facts: [said('extendedProtection', level.toLowerCase())],
      },
      { name: 'ExtendedProtectionSPNList', value: '{}' },
      { name: 'InternalUrl', value: `https://mail.${domain(dice)}/EWS/Exchange.asmx` },
    ],
  ]);
}

export function voicePolicy(dice: Dice): Chunk[] {
  const on = dice.chance(0.5);
  return shown(dice, [
    { name: 'Identity', value: 'Global' },
    { name: 'AllowSimulRing', value: true },
    { name: 'EnableDelegation', value: on, facts: [said('enableDelegation', on)] },
    { name: 'EnableTeamCall', value: true },
  ]);
}
