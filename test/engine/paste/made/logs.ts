import { type Dice, domain, host, person } from './random.ts';
import { type Chunk, chunk, said } from './sample.ts';

const two = (value: number): string => String(value).padStart(2, '0');

export function outlookLog(dice: Dice): Chunk[] {
  const d = domain(dice);
  const auto = `https://autodiscover.${d}/autodiscover/autodiscover.xml`;
  const root = `https://${d}/autodiscover/autodiscover.xml`;
  const failed = (url: string) => [
    chunk(`Autodiscover to ${url} starting\n`),
    chunk('GetLastError=12007; httpStatus=0.\n'),
    chunk(`Autodiscover to ${url} Failed (0x800C8203)\n`),
  ];
  const won = (url: string, how: string) => [
    chunk(`Autodiscover to ${url} starting\n`),
    chunk('GetLastError=0; httpStatus=401.\nGetLastError=0; httpStatus=200.\n'),
    chunk(`Autodiscover to ${url} succeeded (0x00000000)\n`, said('outlookAutodiscover', how)),
  ];
  const how = dice.pick(['scp', 'autodiscover', 'redirect', 'srv', 'failed', 'root']);
  const inside = `https://cas1.${d}/autodiscover/autodiscover.xml`;
  if (how === 'scp') return [chunk(`Attempting URL ${inside} found through SCP\n`), ...won(inside, 'scp')];
  if (how === 'root') return d.split('.').length > 2 ? outlookLog(dice) : won(root, 'root');
  if (how === 'autodiscover') return [...failed(root), ...won(auto, how)];
  const before = [
    ...failed(root),
    ...failed(auto),
    chunk(`Local autodiscover for ${d} starting\nLocal autodiscover for ${d} Failed (0x8004010F)\n`),
  ];
  const redirect = `Redirect check to http://autodiscover.${d}/autodiscover/autodiscover.xml starting\n`;
  const target = `https://mail.${d}/autodiscover/autodiscover.xml`;
  if (how === 'redirect')
    return [
      ...before,
      chunk(redirect),
      chunk(`Autodiscover URL redirection to ${target}\n`),
      ...won(target, how),
    ];
  const tried = [
    ...before,
    chunk(
      `${redirect}Redirect check to http://autodiscover.${d}/autodiscover/autodiscover.xml Failed (0x80072EE7)\n`,
    ),
    chunk(`Srv Record lookup for ${d} starting\n`),
  ];
  if (how === 'srv') return [...tried, ...won(target, 'srv')];
  return [
    ...tried,
    chunk(`Srv Record lookup for ${d} Failed (0x8004010F)\n`, said('outlookAutodiscover', 'failed')),
  ];
}

export function outlookXml(dice: Dice): Chunk[] {
  const [ews, smtp] = [`https://${host(dice)}/EWS/Exchange.asmx`, person(dice)];
  const [version, name] = dice.pick([
    ['738180DA', '2010'],
    ['73C18088', '2016'],
    ['73C0834F', '2013'],
    ['73C2858B', '2019'],
  ]);
  return [
    chunk(
      '<?xml version="1.0" encoding="utf-8"?>\n<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">\n<Response>\n<User>\n<DisplayName>Anna</DisplayName>\n',
    ),
    chunk(`<AutoDiscoverSMTPAddress>${smtp}</AutoDiscoverSMTPAddress>\n`, said('outlookSmtp', smtp)),
    chunk('</User>\n<Account>\n<Protocol>\n<Type>EXCH</Type>\n'),
    chunk(`<ServerVersion>${version}</ServerVersion>\n`, said('exchangeVersion', name)),
    chunk(`<ASUrl>${ews}</ASUrl>\n`),
    chunk(`<EwsUrl>${ews}</EwsUrl>\n`, said('outlookEwsUrl', ews)),
    chunk('<OABUrl>https://x.example/OAB/</OABUrl>\n</Protocol>\n</Account>\n</Response>\n</Autodiscover>\n'),
  ];
}

export function clientLog(dice: Dice): Chunk[] {
  const [build, name, product] = dice.pick([
    ['15.0.4569.1503', 'Microsoft Lync', 'lync-2013'],
    ['15.0.4745.1000', 'Skype for Business', 'sfb-2015'],
    ['4.0.7577.4461', 'Microsoft Lync 2010', 'lync-2010'],
    ['16.0.7167.2040', 'Skype for Business', 'sfb-2016'],
  ] as const);
  const stamp = `04/${two(13 + dice.below(15))}/2014|03:00:00.123 1A2C:1B40 INFO  :: `;
  const agent = [
    chunk(`${stamp}Sending Packet\nREGISTER sip:${domain(dice)} SIP/2.0\n`),
    chunk(
      `User-Agent: UCCAPI/${build} OC/${build} (${name})\n`,
      said('build', build),
      said('product', product),
    ),
  ];
  const [diagnosis, sign] = dice.pick([
    ['4004;reason="Credentials provided are not authorized to act as specified from URI"', 'address-differs'],
    ['4005;reason="Destination URI either not enabled for SIP or does not exist"', 'not-found'],
    ['1000;reason="Final handshake failed"', 'password'],
  ]);
  const refused = [
    chunk('SIP/2.0 403 Forbidden\n'),
    chunk(`ms-diagnostics: ${diagnosis};source="fe1.${domain(dice)}"\n`, said('signIn', sign)),
  ];
  const id = person(dice);
  const presence = [
    chunk(
      `<calendarData xmlns="http://schemas.microsoft.com/2006/09/sip/calendarData" mailboxID="${id}">\n`,
      `mailboxId=${id}`,
    ),
    chunk(
      '<freeBusy startTime="2014-04-15T03:00:00Z" granularity="PT15M" encodingVersion="1">AAAA</freeBusy></calendarData>\n',
    ),
  ];
  const [sync, delegation] = [dice.chance(0.5), dice.chance(0.5)];
  const groups = [
    chunk(
      '<provisionGroupList xmlns="http://schemas.microsoft.com/2006/09/sip/provisiongrouplist-notification">\n<provisionGroup name="endpointConfiguration">\n<propertyEntryList>\n',
    ),
    chunk(`<property name="EnableExchangeDelegateSyncUp">${sync}</property>\n`, said('delegateSync', sync)),
    chunk(
      `<property name="EnableDelegation">${delegation}</property>\n`,
      said('enableDelegation', delegation),
    ),
    chunk('</propertyEntryList>\n</provisionGroup>\n</provisionGroupList>\n'),
  ];
  return dice
    .shuffled([agent, refused, presence, groups])
    .slice(0, 1 + dice.below(4))
    .flat();
}

export function webLog(dice: Dice): Chunk[] {
  const header = dice.chance(0.6);
  const referer = header && dice.chance(0.4);
  const head = header
    ? [
        chunk(
          `#Software: Microsoft Internet Information Services 8.5\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) ${referer ? 'cs(Referer) ' : ''}sc-status sc-substatus sc-win32-status time-taken\n`,
        ),
      ]
    : [];
  const lines = Array.from({ length: 2 + dice.below(5) }, (_, at) => {
    const [status, substatus, user] = dice.pick([
      [401, 2, '-'],
      [401, 1, '-'],
      [401, 1, 'CORP\\anna'],
      [200, 0, 'CORP\\anna'],
      [403, 0, 'CORP\\anna'],
    ] as const);
    const lync = dice.chance(0.8);
    const agent = lync
      ? 'OC/15.0.4569.1503+(Microsoft+Lync)'
      : 'Microsoft+Office/15.0+(Microsoft+Outlook+15.0.4569)';
    const path = dice.pick(['/autodiscover/autodiscover.xml', '/EWS/Exchange.asmx']);
    const value = { status, substatus, user: user !== '-', agent: agent.replaceAll('+', ' '), path };
    const facts = lync
      ? [said('iis', value), said('build', '15.0.4569.1503'), said('product', 'lync-2013')]
      : [];
    return chunk(
      `2014-04-15 03:00:${two(at)} 10.0.0.5 POST ${path} - 443 ${user} 10.0.1.${dice.below(250)} ${agent} ${referer ? '- ' : ''}${status} ${substatus} 0 ${dice.below(9000)}\n`,
      ...facts,
    );
  });
  return [...head, ...lines];
}

export function storageTest(dice: Dice): Chunk[] {
  if (dice.chance(0.3))
    return [
      chunk(
        'PS C:\\> Test-CsExStorageConnectivity -SipUri sip:anna@contoso.example -Verbose\nVERBOSE: Successfully opened a connection to storage service at localhost.\n',
      ),
      chunk('Test passed.\n', said('oauth', 'fine')),
    ];
  return [
    chunk(
      'Log Name: Lync Server\nSource: LS Storage Service\nEvent ID: 32054\n',
      said('oauth', 'autodiscovery-failed'),
    ),
    chunk(
      'Storage Service had an EWS Autodiscovery failure.\nErrorIncorrectExchangeServerVersion, GetUserSettings failed\n',
    ),
    chunk('The remote server returned an error: (401) Unauthorized.\n', said('oauth', 'unauthorized')),
    ...(dice.chance(0.5)
      ? [
          chunk(
            `x-ms-diagnostics: 2000004;reason="The tenant for tenant guid 'contoso.example' does not exist.";error_category="invalid_tenant"\n`,
            said('oauth', 'invalid-tenant'),
          ),
        ]
      : []),
  ];
}

export function schannel(dice: Dice): Chunk[] {
  const [alert, state] = [dice.pick([43, 40, 70, 10]), dice.pick([252, 1203, 105, 813])];
  const value = said('schannel', { alert, state });
  return dice.pick([
    [
      chunk('Event 36888, Schannel\n'),
      chunk(
        `A fatal alert was generated and sent to the remote endpoint. The TLS protocol defined fatal error code is ${alert}. The Windows SChannel error state is ${state}.\n`,
        value,
      ),
    ],
    [
      chunk(
        `Source: Schannel\nEvent ID: 36888\nThe following fatal alert was generated: ${alert}. The internal error state is ${state}.\n`,
        value,
      ),
    ],
    [
      chunk(
        `Schannel 36888\nEs wurde eine schwerwiegende Warnung generiert: ${alert}. Der interne Fehlerstatus lautet: ${state}.\n`,
        value,
      ),
    ],
    [
      chunk(`<EventID>36888</EventID>\n<Data Name="AlertDesc">${alert}</Data>\n`),
      chunk(`<Data Name="ErrorState">${state}</Data>\n`, value),
    ],
  ]);
}
