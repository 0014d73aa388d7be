/** A real NTLM log-on over HTTPS: Samba's own client makes the messages, as a Windows client would. */
import { spawn } from 'node:child_process';
import https from 'node:https';
import { createInterface } from 'node:readline';
import { authority, state } from './rig.ts';
import { sites } from './sites.ts';
import { password, type RigForest } from './world.ts';

export interface Logon {
  /** DOMAIN\account */
  account: string;
  /** whose Exchange front end is asked */
  at: RigForest;
  password?: string;
}

/** Lines to ntlm_auth and lines back: "YR" gives the first message, "TT challenge" the one that proves who it is. */
function client(domain: string, user: string, secret: string) {
  const tool = spawn(
    'ntlm_auth',
    [
      `--configfile=${state}/hoster/smb.conf`,
      '--helper-protocol=ntlmssp-client-1',
      `--domain=${domain}`,
      `--username=${user}`,
      `--password=${secret}`,
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const lines = createInterface({ input: tool.stdout })[Symbol.asyncIterator]();
  return {
    async ask(line: string): Promise<string> {
      tool.stdin.write(`${line}\n`);
      const answer = String((await lines.next()).value ?? '');
      return answer.split(' ')[1] ?? '';
    },
    end: () => tool.kill(),
  };
}

/** Final status of GET /EWS/Exchange.asmx after the log-on on one connection: 200 or 401. */
export async function logOn({ account, at, password: secret = password }: Logon): Promise<number> {
  const site = sites.find(({ id }) => id === at)!;
  const host = site.hosts[0]!;
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
  const send = (token: string): Promise<{ status: number; challenge: string }> =>
    new Promise((done, fail) => {
      const request = https.get(
        {
          agent,
          host: site.address,
          servername: host,
          ca: authority(),
          path: '/EWS/Exchange.asmx',
          headers: { Host: host, Authorization: `NTLM ${token}` },
          timeout: 10_000,
        },
        (response) => {
          const offers = response.headers['www-authenticate'] ?? '';
          response.resume().once('end', () =>
            done({
              status: response.statusCode ?? 0,
              challenge: /NTLM ([A-Za-z0-9+/=]+)/.exec(offers)?.[1] ?? '',
            }),
          );
        },
      );
      request.once('error', fail).once('timeout', () => request.destroy(new Error('timed out')));
    });
  const [domain = '', user = ''] = account.split('\\');
  const ntlm = client(domain, user, secret);
  try {
    const { challenge } = await send(await ntlm.ask('YR'));
    return (await send(await ntlm.ask(`TT ${challenge}`))).status;
  } finally {
    ntlm.end();
    agent.destroy();
  }
}
