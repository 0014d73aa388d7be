import { type Dice, domain, host } from './random.ts';
import { type Chunk, chunk, said } from './sample.ts';

export function trusts(dice: Dice): Chunk[] {
  const own = 'corp.example';
  const head = [chunk('C:\\> nltest /trusted_domains\nList of domain trusts:\n')];
  const rows = dice
    .shuffled(['fabrikam.example', 'north.example', 'adatum.example'])
    .slice(0, 1 + dice.below(3));
  const others = rows.map((partner, at) => {
    const [mark, direction] = dice.pick([
      ['(Direct Outbound)', 2],
      ['(Direct Inbound)', 1],
      ['(Direct Outbound) (Direct Inbound)', 3],
    ] as const);
    const forest = dice.chance(0.6);
    const value = { own, partner, direction, forest };
    return chunk(
      `    ${at + 1}: ${partner.split('.')[0]!.toUpperCase()} ${partner} (NT 5) ${mark}${forest ? ' ( Attr: foresttrans )' : ''}\n`,
      said('trustSeen', value),
    );
  });
  return [
    ...head,
    chunk(`    0: CORP ${own} (NT 5) (Forest Tree Root) (Primary Domain) (Native)\n`),
    ...others,
    chunk('The command completed successfully\n'),
  ];
}

export function tickets(dice: Dice): Chunk[] {
  const realm = 'CORP.EXAMPLE';
  const services = dice.shuffled([
    'krbtgt/CORP.EXAMPLE',
    'LDAP/dc1.corp.example/corp.example',
    'cifs/files.corp.example',
  ]);
  const has = dice.chance(0.5);
  const all = has ? dice.shuffled([...services, `HTTP/mail.${domain(dice)}`]) : services;
  const chunks = all.map((service, at) =>
    chunk(
      `#${at}>     Client: anna @ ${realm}\n        Server: ${service} @ ${realm}\n        KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96\n        Start Time: 4/15/2014 3:00:00 (local)\n\n`,
      ...(service.startsWith('HTTP') ? [said('kerberosTicket', true)] : []),
    ),
  );
  return [
    chunk(`C:\\> klist\nCurrent LogonId is 0:0x3e7\n\nCached Tickets: (${all.length})\n\n`),
    ...chunks,
    chunk('', ...(has ? [] : [said('kerberosTicket', false)])),
  ];
}

export function nslookup(dice: Dice): Chunk[] {
  const d = domain(dice);
  const server = 'Server:  dc1.corp.example\nAddress:  10.0.0.1\n\n';
  const name = `autodiscover.${d}`;
  const address = [
    chunk(`C:\\> nslookup ${name}\n${server}`),
    chunk(
      `Name:    ${name}\nAddress:  10.0.0.${2 + dice.below(200)}\n\n`,
      said('nameLookup', { name, type: 'A', found: true }),
    ),
  ];
  const none = [
    chunk(`C:\\> nslookup ${name}\n${server}`),
    chunk(
      `*** dc1.corp.example can't find ${name}: Non-existent domain\n`,
      said('nameLookup', { name, type: 'A', found: false }),
    ),
  ];
  const service = `_autodiscover._tcp.${d}`;
  const target = host(dice);
  const srv = [
    chunk(`C:\\> nslookup -type=srv ${service}\n${server}`),
    chunk(
      `${service}\tSRV service location:\n          priority       = 0\n          weight         = 0\n          port           = 443\n          svr hostname   = ${target}\n`,
      said('nameLookup', { name: service, type: 'SRV', found: true, target }),
    ),
  ];
  return dice
    .shuffled([dice.chance(0.5) ? address : none, srv])
    .slice(0, 1 + dice.below(2))
    .flat();
}

export function resolveDnsName(dice: Dice): Chunk[] {
  const d = domain(dice);
  const name = `autodiscover.${d}`;
  if (dice.chance(0.3))
    return [
      chunk(
        `Resolve-DnsName : ${name} : DNS name does not exist\n`,
        said('nameLookup', { name, type: 'A', found: false }),
      ),
      chunk('At line:1 char:1\n    + CategoryInfo : ResourceUnavailable\n'),
    ];
  const target = host(dice);
  return [
    chunk(
      'Name                           Type   TTL   Section    NameHost\n----                           ----   ---   -------    --------\n',
    ),
    chunk(
      `${name.padEnd(30)} CNAME  3600  Answer     ${target}\n`,
      said('nameLookup', { name, type: 'CNAME', found: true, target }),
    ),
    chunk('\n'),
    chunk(
      `${target.padEnd(30)} A      3600  Answer     10.0.0.${2 + dice.below(99)}\n`,
      said('nameLookup', { name: target, type: 'A', found: true }),
    ),
  ];
}

export function registry(dice: Dice): Chunk[] {
  const list = ['lync.com', 'outlook.com', domain(dice)];
  const behaviour = dice.pick([0, 2, 3, 8]);
  const url = `https://${host(dice)}/EWS/Exchange.asmx/WSSecurity`;
  const trust = [
    chunk('HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync\n'),
    chunk(
      `    TrustModelData    REG_SZ    ${list.join(dice.pick([', ', ',']))}\n\n`,
      said('trustModelData', list),
    ),
  ];
  const addIn = [
    chunk('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.UCAddin.1\n'),
    chunk('    Description    REG_SZ    Lync Meeting Add-in\n'),
    chunk(
      `    LoadBehavior    REG_DWORD    0x${behaviour.toString(16)}\n\n`,
      said('loadBehavior', behaviour),
    ),
  ];
  const app = [
    chunk('HKEY_CURRENT_USER\\Software\\IM Providers\n'),
    chunk('    DefaultIMApp    REG_SZ    Cisco Jabber\n\n', said('defaultImApp', 'Cisco Jabber')),
  ];
  const cached = [
    chunk('HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\15.0\\Lync\\anna@contoso.example\n'),
    chunk(`    InternalEwsUrl    REG_SZ    ${url}\n`, said('cachedEwsUrl', url)),
    chunk('    AutoDiscoveryTimeStamp    REG_QWORD    0x1cf5856a6dfa000\n\n'),
  ];
  return dice
    .shuffled([trust, addIn, app, cached])
    .slice(0, 1 + dice.below(4))
    .flat();
}
