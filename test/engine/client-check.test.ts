import assert from 'node:assert/strict';
import { clientCheck } from '../../engine/client-check.ts';

describe('the line that looks from the client', () => {
  it('asks name, port and who answers, in one line', () =>
    assert.equal(
      clientCheck({ host: 'autodiscover.corp.example', port: 443 }),
      "Resolve-DnsName -Name 'autodiscover.corp.example'; Test-NetConnection -ComputerName 'autodiscover.corp.example' -Port 443; curl.exe -sk -I -m 15 'https://autodiscover.corp.example/autodiscover/autodiscover.xml'",
    ));
  for (const [port, path, url] of [
    [80, undefined, "'http://a.example/autodiscover/autodiscover.xml'"],
    [8443, '/EWS/Exchange.asmx', "'https://a.example:8443/EWS/Exchange.asmx'"],
  ] as const)
    it(`port ${port}`, () =>
      assert.ok(clientCheck({ host: 'a.example', port, ...(path ? { path } : {}) }).endsWith(` ${url}`)));

  it('stays one command per part whatever the host is called', () => {
    for (const host of ["a'; Remove-Item x; '", 'a\nb', 'a\u2019; exit; \u2018', '$(exit)', 'a`nb']) {
      const line = clientCheck({ host, port: 443 });
      // outside of quotes nothing is left but our own words
      const bare = line.replace(/'(?:[^']|'')*'/g, '');
      assert.equal(
        bare,
        'Resolve-DnsName -Name ; Test-NetConnection -ComputerName  -Port 443; curl.exe -sk -I -m 15 ',
        host,
      );
    }
  });
});
