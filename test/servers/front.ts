/**
 * Exchange-like front ends of one forest: HTTPS, Autodiscover and EWS paths, NTLM and Negotiate for real.
 * No NTLM code here: Samba's ntlm_auth does it, one process per connection, since NTLM logs on a connection.
 *   node front.ts FOREST      inside that forest's namespace (in-forest.sh), so that ntlm_auth meets its winbindd
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { makeNames } from '../../lab/names.ts';
import { answerExchange } from '../../lab/web/exchange.ts';
import { answerLogonForm, answerWebSite } from '../../lab/web/pages.ts';
import { makeSite } from '../../lab/web/site.ts';
import { played, type Site, sites } from './sites.ts';

const state = process.env.UCD_SERVERS_DIR!;
const forest = process.argv[2]!;
const pem = (name: string) => readFileSync(`${state}/tls/${name}`);

/** One log-on: lines to ntlm_auth, lines back, in order. */
class Helper {
  readonly #process;
  readonly #waiting: ((line: string) => void)[] = [];
  #asked = 0;
  constructor(scheme: string) {
    const protocol = scheme === 'ntlm' ? 'squid-2.5-ntlmssp' : 'gss-spnego';
    this.#process = spawn(
      'ntlm_auth',
      [`--configfile=${state}/${forest}/smb.conf`, `--helper-protocol=${protocol}`],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#waiting.shift()?.(line));
    this.#process.on('exit', () => {
      for (const done of this.#waiting.splice(0)) done('BH');
    });
    this.#process.stdin.on('error', () => {});
  }
  /** "TT token" to go on, "AF user" let in, "NA" refused, "BH" broken. */
  ask(token: string): Promise<string> {
    return new Promise((done) => {
      this.#waiting.push(done);
      this.#process.stdin.write(`${this.#asked++ === 0 ? 'YR' : 'KK'} ${token}\n`);
    });
  }
  end(): void {
    this.#process.kill();
  }
}
const loggedOn = new WeakMap<Socket, string>();
const helpers = new WeakMap<Socket, Helper>();

/** The user of this connection, or undefined after a 401 was sent. */
async function user(
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<string | undefined> {
  const { socket } = request;
  const refuse = (offers: string[]) =>
    void response.writeHead(401, { 'WWW-Authenticate': offers, 'Content-Length': 0 }).end();
  const [, scheme = '', token = ''] =
    /^(NTLM|Negotiate) (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!scheme) {
    if (!loggedOn.has(socket)) refuse(['Negotiate', 'NTLM']);
    return loggedOn.get(socket);
  }
  const helper = helpers.get(socket) ?? new Helper(scheme.toLowerCase());
  if (!helpers.has(socket)) socket.once('close', () => helper.end());
  helpers.set(socket, helper);
  const [word, ...rest] = (await helper.ask(token)).split(' ');
  if (word === 'TT') refuse([`${scheme} ${rest[0]}`]);
  else {
    helper.end();
    helpers.delete(socket);
    if (word === 'AF') loggedOn.set(socket, rest.at(-1)!);
    else refuse(['Negotiate', 'NTLM']);
  }
  return loggedOn.get(socket);
}

const xml = (inside: string) => `<?xml version="1.0" encoding="utf-8"?>${inside}`;
const pox = (ews: string, mail: string) =>
  xml(
    `<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><User><AutoDiscoverSMTPAddress>${mail}</AutoDiscoverSMTPAddress></User><Account><AccountType>email</AccountType><Action>settings</Action><Protocol><Type>EXCH</Type><EwsUrl>${ews}</EwsUrl></Protocol><Protocol><Type>EXPR</Type><EwsUrl>${ews}</EwsUrl></Protocol></Account></Response></Autodiscover>`,
  );

const folder = xml(
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><h:ServerVersionInfo MajorVersion="15" MinorVersion="0" MajorBuildNumber="1497" MinorBuildNumber="2" xmlns:h="http://schemas.microsoft.com/exchange/services/2006/types"/></s:Header><s:Body><m:GetFolderResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><m:ResponseMessages><m:GetFolderResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:Folders><t:Folder><t:FolderId Id="AA=="/><t:DisplayName>Inbox</t:DisplayName></t:Folder></m:Folders></m:GetFolderResponseMessage></m:ResponseMessages></m:GetFolderResponse></s:Body></s:Envelope>`,
);

async function answer(
  site: Site,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'https://front').pathname.toLowerCase();
  let body = '';
  for await (const piece of request) body += String(piece);
  if (!/^\/(autodiscover\/autodiscover\.xml|ews\/exchange\.asmx)$/.test(path))
    return void response.writeHead(404).end();
  const who = await user(request, response);
  if (!who) return;
  const mail = /<EMailAddress>([^<&]*)</.exec(body)?.[1] ?? '';
  response
    .setHeader('Content-Type', 'text/xml; charset=utf-8')
    .setHeader('X-Logged-On', encodeURIComponent(who));
  response.end(path.startsWith('/a') ? pox(`https://${site.ews}/EWS/Exchange.asmx`, mail) : folder);
}

const noCredential = (): void => {};
/** Answers of a site that Samba cannot be. */
function play(site: Site, request: http.IncomingMessage, response: http.ServerResponse): void {
  const made = makeSite(site, makeNames());
  request.resume();
  if (site.https === 'web-site') answerWebSite(made, response);
  else if (site.https === 'logon-form') answerLogonForm(made, request, response);
  else answerExchange(made, request, response, noCredential);
}

function plainly(site: Site, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (site.http === 'web-site') {
    play(site, request, response);
    return;
  }
  const target = typeof site.http === 'object' ? site.http.redirect : undefined;
  const there = target ?? `https://${request.headers.host?.replace(/:.*/, '')}${request.url}`;
  response.writeHead(302, { Location: there }).end();
}

/** Those of a forest that no Samba runs for are served beside corp's. */
const own = ({ identity }: Site): boolean =>
  identity.forest === forest || (forest === 'corp' && identity.forest === 'partner');
for (const site of sites.filter(own)) {
  const { id, address, http: plain, https: secure } = site;
  if (secure !== 'refused' && secure !== 'silent')
    https
      .createServer({ cert: pem(`${id}.pem`), key: pem(`${id}.key`) }, (request, response) => {
        if (played(site)) play(site, request, response);
        else answer(site, request, response).catch(() => response.destroy());
      })
      .listen(443, address);
  // takes the connection and never says a word
  if (secure === 'silent') net.createServer().listen(443, address);
  if (plain === 'silent') net.createServer().listen(80, address);
  else if (plain !== 'refused')
    http.createServer((request, response) => plainly(site, request, response)).listen(80, address);
}
process.on('SIGTERM', () => process.exit(0));
