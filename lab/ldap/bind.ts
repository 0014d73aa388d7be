import type { Directory } from '../directory/directory.ts';
import { type Entry, textOf } from '../directory/entry.ts';
import { dnKey } from './dn.ts';
import { type Request, result } from './message.ts';

export interface BindOutcome {
  code: number;
  message: string;
  /** who is bound now; undefined is anonymous */
  account?: Entry;
}

const ACCOUNT_DISABLED = 0x2;
/** The texts are AD's; tools read the hexadecimal after "data" to learn what was wrong with the account. */
const refused = (data: string): BindOutcome => ({
  code: result.invalidCredentials,
  message: `80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data ${data}, v2580\u0000`,
});

/**
 * Simple bind as AD does it: by DN, by user principal name, by NETBIOS\account, and only under TLS.
 * A name without a password is anonymous. 533 (disabled) and 775 (locked out) are told only to who knows the password.
 */
export function bind(
  directory: Directory,
  request: Extract<Request, { kind: 'bind' }>,
  encrypted: boolean,
): BindOutcome {
  if (request.version !== 3) return { code: result.protocolError, message: 'only version 3' };
  if (request.password === undefined) {
    return {
      code: result.authMethodNotSupported,
      message: '00002027: LdapErr: DSID-0C0904C4, data 0, v2580',
    };
  }
  if (request.password.length === 0) return { code: result.success, message: '' };
  if (!encrypted) {
    return {
      code: result.strongerAuthRequired,
      message:
        '00002028: LdapErr: DSID-0C090202, comment: The server requires binds to turn on integrity checking if SSL\\TLS are not already active on the connection, data 0, v2580\u0000',
    };
  }
  const account = accountOf(directory, request.name);
  if (account?.password === undefined || account.password !== request.password.toString('utf8')) {
    return refused('52e');
  }
  if (account.lockedOut) return refused('775');
  if (Number(textOf(account, 'userAccountControl') ?? 0) & ACCOUNT_DISABLED) return refused('533');
  return { code: result.success, message: '', account };
}

function accountOf(directory: Directory, name: string): Entry | undefined {
  const windows = /^([^\\]+)\\([^\\]+)$/.exec(name);
  if (windows && !name.includes('=')) {
    const domain = directory.partitions.find(
      (one) => one.netbios?.toLowerCase() === windows[1]?.toLowerCase(),
    );
    return directory.entries.find(
      (one) =>
        domain !== undefined &&
        one.key.endsWith(`,${domain.key}`) &&
        textOf(one, 'sAMAccountName')?.toLowerCase() === windows[2]?.toLowerCase(),
    );
  }
  if (name.includes('=')) {
    const key = dnKey(name);
    return directory.entries.find((one) => one.key === key);
  }
  return directory.entries.find(
    (one) => textOf(one, 'userPrincipalName')?.toLowerCase() === name.toLowerCase(),
  );
}
