import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { Directory } from '../directory/directory.ts';
import { type Entry, textOf } from '../directory/entry.ts';
import { searchEntry, searchReference } from './answers.ts';
import { berOctets, takeMessage } from './ber.ts';
import { bind } from './bind.ts';
import { evaluate } from './evaluate.ts';
import {
  type Control,
  type Message,
  readMessage,
  result,
  type SearchRequest,
  writeMessage,
  writeResult,
} from './message.ts';
import { Pages } from './pages.ts';
import { DOMAIN_SCOPE, knownControls, rootDse, START_TLS, WHO_AM_I } from './root-dse.ts';
import { select } from './select.ts';

/** What a connection needs of the server it came to. */
export interface Service {
  directory: Directory;
  secureContext: SecureContext;
  visible(entry: Entry): boolean;
  /** called for every attempt to change the directory */
  wrote(): void;
}

const BIND_RESPONSE = 0x61;
const SEARCH_DONE = 0x65;
const COMPARE_RESPONSE = 0x6f;
const EXTENDED_RESPONSE = 0x78;

/** Serves one LDAP connection until it ends. What is not LDAP closes the connection and nothing else. */
export class Session {
  private readonly service: Service;
  private socket: Socket;
  private encrypted: boolean;
  private account: Entry | undefined;
  private readonly pages = new Pages();
  private pending: Buffer = Buffer.alloc(0);
  private readonly onData = (chunk: Buffer): void => this.receive(chunk);

  constructor(service: Service, socket: Socket) {
    this.service = service;
    this.socket = socket;
    this.encrypted = socket instanceof TLSSocket;
    this.listen();
  }

  private listen(): void {
    this.socket.on('data', this.onData);
    this.socket.on('error', () => this.socket.destroy());
  }

  private receive(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    try {
      for (let taken = takeMessage(this.pending); taken; taken = takeMessage(this.pending)) {
        this.pending = taken.rest;
        this.answer(readMessage(taken.message));
      }
    } catch {
      this.socket.destroy();
    }
  }

  private send(id: number, operation: Buffer, controls?: Buffer): void {
    if (!this.socket.destroyed) this.socket.write(writeMessage(id, operation, controls));
  }

  private answer({ id, request, controls }: Message): void {
    switch (request.kind) {
      case 'unbind':
        this.socket.end();
        return;
      case 'abandon':
        return; // answers are complete before the next request is read
      case 'bind': {
        const outcome = bind(this.service.directory, request, this.encrypted);
        this.account = outcome.account;
        this.send(id, writeResult(BIND_RESPONSE, outcome.code, outcome.message));
        return;
      }
      case 'search':
        this.search(id, request.search, controls);
        return;
      case 'write':
        this.service.wrote();
        this.send(
          id,
          writeResult(
            request.response,
            result.insufficientAccessRights,
            '00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n\u0000',
          ),
        );
        return;
      case 'compare':
        this.send(id, writeResult(COMPARE_RESPONSE, result.unwillingToPerform));
        return;
      case 'extended':
        this.extended(id, request.oid);
    }
  }

  private search(id: number, search: SearchRequest, controls: readonly Control[]): void {
    const done = (code: number, message = '', extra = {}) =>
      this.send(id, writeResult(SEARCH_DONE, code, message, extra));
    if (controls.some((one) => one.critical && !knownControls.includes(one.oid))) {
      done(
        result.unavailableCriticalExtension,
        '00002057: LdapErr: DSID-0C090802, comment: Error processing control, data 0, v2580',
      );
      return;
    }
    if (search.base === '' && search.scope === 'base') {
      const root = rootDse(this.service.directory, new Date());
      if (evaluate(search.filter, root, () => undefined) || search.filter.kind === 'present') {
        this.send(id, searchEntry(root, search));
      }
      done(result.success);
      return;
    }
    if (!this.account) {
      done(
        result.operationsError,
        '000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v2580\u0000',
      );
      return;
    }
    const asked = Pages.asked(controls);
    const continued = asked !== undefined && asked.cookie.length > 0;
    const found = continued ? { code: 0 as const, entries: [], references: [] } : this.select(search);
    if (!('entries' in found)) {
      done(found.code, found.message, { matchedDn: found.matchedDn, referral: found.referral });
      return;
    }
    const quiet = controls.some((one) => one.oid === DOMAIN_SCOPE);
    const page = this.pages.cut(asked, search.sizeLimit, () => found);
    for (const one of page.entries) this.send(id, searchEntry(one, search));
    if (!quiet) for (const url of page.references) this.send(id, searchReference(url));
    this.send(id, writeResult(SEARCH_DONE, page.code), page.control);
  }

  private select(search: SearchRequest) {
    return select(this.service.directory, search, (one) => this.service.visible(one));
  }

  private extended(id: number, oid: string): void {
    if (oid === WHO_AM_I) {
      const name = this.account ? `u:${textOf(this.account, 'userPrincipalName') ?? this.account.dn}` : '';
      this.send(id, writeResult(EXTENDED_RESPONSE, result.success, '', { tail: berOctets(name, 0x8b) }));
    } else if (oid === START_TLS && !this.encrypted) {
      this.send(id, writeResult(EXTENDED_RESPONSE, result.success, '', { tail: berOctets(START_TLS, 0x8a) }));
      this.startTls();
    } else {
      this.send(
        id,
        writeResult(EXTENDED_RESPONSE, result.protocolError, 'unknown or untimely extended request'),
      );
    }
  }

  private startTls(): void {
    this.socket.off('data', this.onData);
    this.pending = Buffer.alloc(0);
    this.account = undefined;
    this.socket = new TLSSocket(this.socket, { isServer: true, secureContext: this.service.secureContext });
    this.encrypted = true;
    this.listen();
  }
}
