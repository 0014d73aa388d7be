import * as net from 'node:net';
import * as tls from 'node:tls';
import { Ber, BerReader, BerWriter, FilterParser, PagedResultsControl, SearchRequest } from 'ldapts';
import type { Keys } from './ldap-certificates.ts';

/** One request as the server saw it. */
export interface Asked {
  operation: 'bind' | 'search' | 'startTls' | 'unbind' | 'other';
  /** the connection it came on, counted from 1 */
  connection: number;
  secure: boolean;
  dn: string;
  password?: string;
  filter?: string;
  cookie: string;
  reply(...messages: Buffer[]): void;
  /** ends the connection at once */
  cut(): void;
  id: number;
}

const operations = new Map<number, Asked['operation']>([
  [0x60, 'bind'],
  [0x63, 'search'],
  [0x77, 'startTls'],
  [0x42, 'unbind'],
]);

function message(id: number, operation: number, write: (writer: BerWriter) => void, cookie?: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(operation);
  write(writer);
  writer.endSequence();
  if (cookie !== undefined) {
    writer.startSequence(0xa0);
    new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie) } }).write(writer);
    writer.endSequence();
  }
  writer.endSequence();
  return writer.buffer;
}

/** A result of any operation: 0x61 bind, 0x65 search, 0x78 extended. */
export function result(id: number, operation: number, code = 0, text = '', cookie?: string): Buffer {
  const write = (writer: BerWriter) => {
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString(text);
  };
  return message(id, operation, write, cookie);
}
export function entry(id: number, dn: string, attributes: Record<string, (string | Buffer)[]>): Buffer {
  return message(id, 0x64, (writer) => {
    writer.writeString(dn);
    writer.startSequence();
    for (const [name, values] of Object.entries(attributes)) {
      writer.startSequence();
      writer.writeString(name);
      writer.startSequence(0x31);
      for (const value of values) writer.writeBuffer(Buffer.from(value as string), Ber.OctetString);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
  });
}
export function reference(id: number, url: string): Buffer {
  return message(id, 0x73, (writer) => writer.writeString(url));
}

function parse(bytes: Buffer, rest: Pick<Asked, 'connection' | 'secure' | 'reply' | 'cut'>): Asked {
  const reader = new BerReader(bytes);
  reader.readSequence();
  const id = reader.readInt() ?? 0;
  const operation = operations.get(reader.readSequence() ?? 0) ?? 'other';
  const asked: Asked = { ...rest, id, operation, dn: '', cookie: '' };
  if (operation === 'bind') {
    reader.readInt();
    asked.dn = reader.readString() ?? '';
    asked.password = reader.readString(Ber.Context) ?? '';
  }
  if (operation === 'search') {
    const request = new SearchRequest({ messageId: id, filter: FilterParser.parseString('(a=b)') });
    request.parse(reader, []);
    asked.dn = request.baseDN;
    asked.filter = request.filter.toString();
    const control = request.controls?.find((one) => one instanceof PagedResultsControl);
    asked.cookie = control?.value?.cookie?.toString() ?? '';
  }
  return asked;
}

export interface ScriptServer {
  port: number;
  asked: Asked[];
  close(): Promise<void>;
}

/** An LDAP server that does what the script says; binds and StartTLS succeed unless the script answers (returns true). */
export async function startScript(
  keys: Keys,
  mode: 'ldaps' | 'ldap' | 'mute',
  script: (asked: Asked) => boolean,
): Promise<ScriptServer> {
  const asked: Asked[] = [];
  const open = new Set<net.Socket>();
  let connections = 0;
  const serve = (socket: net.Socket, connection: number, secure: boolean) => {
    open.add(socket);
    let buffer = Buffer.alloc(0);
    socket.on('error', () => {});
    if (mode === 'mute') return;
    socket.on('data', function take(data: Buffer) {
      buffer = Buffer.concat([buffer, data]);
      for (;;) {
        const reader = new BerReader(buffer);
        if (reader.readSequence() === null || reader.remain < reader.length) return;
        const end = reader.offset + reader.length;
        const one = parse(buffer.subarray(0, end), {
          connection,
          secure,
          reply: (...messages) => socket.write(Buffer.concat(messages)),
          cut: () => socket.destroy(),
        });
        buffer = buffer.subarray(end);
        asked.push(one);
        if (script(one)) continue;
        if (one.operation === 'bind') one.reply(result(one.id, 0x61));
        if (one.operation === 'startTls') {
          socket.off('data', take);
          one.reply(result(one.id, 0x78));
          serve(new tls.TLSSocket(socket, { isServer: true, ...keys, ca: undefined }), connection, true);
          return;
        }
      }
    });
  };
  const accept = (secure: boolean) => (socket: net.Socket) => {
    connections += 1;
    serve(socket, connections, secure);
  };
  const server =
    mode === 'ldaps'
      ? tls.createServer({ cert: keys.cert, key: keys.key }, accept(true))
      : net.createServer(accept(false));
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    asked,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
