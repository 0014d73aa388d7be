import assert from 'node:assert/strict';
import { configurationFrom, isConfiguration } from '../../../engine/clients/ldap-configuration.ts';
import { generationOf } from '../../../engine/knowledge/exchange-directory.ts';

const configuration = 'CN=Configuration,DC=corp,DC=example';
const exchange = `CN=Corp,CN=Microsoft Exchange,CN=Services,${configuration}`;
const server = `CN=Protocols,CN=EX1,CN=Servers,CN=AG,CN=Administrative Groups,${exchange}`;
const domain = {
  dn: `CN=CORP,CN=Partitions,${configuration}`,
  objectClass: ['top', 'crossRef'],
  nETBIOSName: 'CORP',
  dnsRoot: 'Corp.example.',
};
const accepted = (name: string, flags?: string) => ({
  dn: `CN=${name},CN=Accepted Domains,CN=Transport Settings,${exchange}`,
  objectClass: 'msExchAcceptedDomain',
  msExchAcceptedDomainName: name,
  ...(flags === undefined ? {} : { msExchAcceptedDomainFlags: flags }),
});
const scp = (keywords: string[], url: string) => ({
  dn: `CN=EX1,CN=Autodiscover,${server}`,
  objectClass: ['top', 'serviceConnectionPoint'],
  keywords,
  serviceBindingInformation: url,
});

describe('entries of a configuration partition', () => {
  it('service connection points: those with a URL, pointers, and others passed over', () => {
    const { scps } = configurationFrom([
      domain,
      scp(['77378F46-2C66-4aa9-A6A6-3E7A48B19596', 'Site=Hamburg', 'site=Wien'], 'https://a.example/x'),
      scp(['67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68', 'Domain=Brand.example'], 'LDAP://dc1.corp.example'),
      scp(['something else'], 'https://b.example/'),
    ]);
    assert.deepEqual(
      scps.map(({ keywords: _, ...rest }) => rest),
      [
        { kind: 'url', url: 'https://a.example/x', sites: ['Hamburg', 'Wien'], domains: [] },
        { kind: 'pointer', url: 'LDAP://dc1.corp.example', sites: [], domains: ['brand.example'] },
      ],
    );
  });

  it('accepted domains: wildcards, kinds, the default one', () => {
    const { acceptedDomains } = configurationFrom([
      domain,
      accepted('Corp.example', '4'),
      accepted('*.brand.example', '2'),
      accepted('*', '1'),
      accepted('plain.example'),
      accepted(''),
    ]);
    assert.deepEqual(acceptedDomains, [
      { name: 'corp.example', wildcard: false, type: 'authoritative', isDefault: true },
      { name: 'brand.example', wildcard: true, type: 'internal-relay', isDefault: false },
      { name: '', wildcard: true, type: 'external-relay', isDefault: false },
      { name: 'plain.example', wildcard: false, type: 'authoritative', isDefault: false },
    ]);
  });

  it('virtual directories with their methods by name; an absent attribute is no empty list', () => {
    const { virtualDirectories } = configurationFrom([
      domain,
      {
        dn: `CN=EWS (Default Web Site),CN=HTTP,${server}`,
        objectClass: 'msExchWebServicesVirtualDirectory',
        msExchInternalHostName: 'https://in.corp.example/EWS/Exchange.asmx',
        msExchInternalAuthenticationMethods: '9362',
        msExchExternalAuthenticationMethods: '0',
      },
      {
        dn: `CN=Autodiscover (Default Web Site),CN=HTTP,${server}`,
        objectClass: 'msExchAutoDiscoverVirtualDirectory',
      },
    ]);
    assert.deepEqual(virtualDirectories, [
      {
        service: 'ews',
        server: 'EX1',
        internalUrl: 'https://in.corp.example/EWS/Exchange.asmx',
        internalAuthentication: ['Ntlm', 'WindowsIntegrated', 'WSSecurity', 'OAuth', 'Negotiate'],
        externalAuthentication: [],
      },
      { service: 'autodiscover', server: 'EX1' },
    ]);
  });

  it('pools, SIP domains, suffixes, domains, organisation and schema', () => {
    const read = configurationFrom([
      domain,
      { dn: `CN=Enterprise Schema,CN=Partitions,${configuration}`, objectClass: 'crossRef' },
      {
        dn: `CN=Partitions,${configuration}`,
        objectClass: 'crossRefContainer',
        uPNSuffixes: ['Brand.example', 'shop.example'],
      },
      { dn: exchange, objectClass: 'msExchOrganizationContainer' },
      {
        dn: `CN=1:1,CN=Pools,CN=RTC Service,CN=Services,${configuration}`,
        objectClass: ['top', 'msRTCSIP-Pool'],
        dNSHostName: 'Pool1.corp.example',
        'msRTCSIP-PoolType': '10',
      },
      { dn: `CN=2,CN=Pools,CN=RTC Service,CN=Services,${configuration}`, objectClass: 'msRTCSIP-Pool' },
      {
        dn: `CN=x,CN=RTC Service,CN=Services,${configuration}`,
        objectClass: 'msRTCSIP-Domain',
        'msRTCSIP-DomainName': 'corp.example',
      },
      { dn: `CN=ms-Exch-Schema-Version-Pt,CN=Schema,${configuration}`, rangeUpper: '15334' },
    ]);
    assert.deepEqual(read, {
      scps: [],
      virtualDirectories: [],
      acceptedDomains: [],
      pools: [{ host: 'pool1.corp.example', type: 10 }],
      sipDomains: ['corp.example'],
      upnSuffixes: ['brand.example', 'shop.example'],
      domains: [{ dns: 'corp.example', netbios: 'CORP' }],
      exchange: { organisation: 'Corp' },
      exchangeSchema: { version: 15_334, generation: '2016' },
    });
  });

  it('a partition that shows not even its domains was not shown', () =>
    assert.throws(() => configurationFrom([accepted('corp.example')]), {
      reason: { code: 'denied', detail: 'configuration' },
    }));

  it('of an export only what lies there is kept', () => {
    assert.equal(isConfiguration(domain), true);
    assert.equal(isConfiguration({ dn: `CN=ms-Exch-Schema-Version-Pt,CN=Schema,${configuration}` }), true);
    assert.equal(
      isConfiguration({ dn: 'CN=x,CN=PC1,DC=corp,DC=example', objectClass: 'serviceConnectionPoint' }),
      false,
    );
    assert.equal(isConfiguration({ dn: `CN=a,${configuration}`, objectClass: 'container' }), false);
  });

  it('schema versions and what they were made for', () =>
    assert.deepEqual([4396, 6870, 10_628, 14_734, 15_137, 15_312, 15_317, 15_334, 17_003].map(generationOf), [
      undefined,
      '2003',
      '2007',
      '2010',
      '2013',
      '2013',
      '2016',
      '2016',
      '2019',
    ]));
});
