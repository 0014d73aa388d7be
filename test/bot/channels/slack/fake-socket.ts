import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface FakeSocket {
  url: string;
  /** connections that were greeted so far */
  opened: number;
  /** what the bot answered, by envelope */
  acks: Map<string, unknown>;
  /** sends an envelope; @returns its id */
  send(type: 'events_api' | 'interactive' | 'slash_commands', payload: object): string;
  /** ends the connection, as Slack does every few hours */
  drop(): void;
  stop(): Promise<void>;
}
const websocketGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'; // RFC 6455, 1.3

/** A text as one frame of a server, which is not masked. */
function frame(text: string): Buffer {
  const data = Buffer.from(text);
  const head = data.length < 126 ? Buffer.from([0x81, data.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (data.length >= 126) head.writeUInt16BE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** The whole frames of a client at the beginning of what came, and what is left. */
function frames(came: Buffer): { texts: string[]; closes: boolean; rest: Buffer } {
  const texts: string[] = [];
  for (let rest = came; ; ) {
    const short = (rest[1] ?? 0) & 0x7f;
    const at = short === 126 ? 4 : 2;
    if (rest.length < at + 4) return { texts, closes: false, rest };
    const length = short === 126 ? rest.readUInt16BE(2) : short;
    if (rest.length < at + 4 + length) return { texts, closes: false, rest };
    const mask = rest.subarray(at, at + 4);
    const data = rest.subarray(at + 4, at + 4 + length).map((byte, index) => byte ^ mask[index % 4]!);
    if ((rest[0]! & 0x0f) === 8) return { texts, closes: true, rest };
    texts.push(Buffer.from(data).toString('utf8'));
    rest = rest.subarray(at + 4 + length);
  }
}

/** The other end of Socket Mode on loopback: greets, sends envelopes, keeps what is acknowledged. */
export async function startSocket(): Promise<FakeSocket> {
  const peers = new Set<Duplex>();
  const server = createServer();
  const fake: FakeSocket = {
    url: '',
    opened: 0,
    acks: new Map(),
    send(type, payload) {
      const envelope_id = randomUUID();
      const accepts_response_payload = type !== 'events_api';
      for (const peer of peers)
        peer.write(frame(JSON.stringify({ type, envelope_id, payload, accepts_response_payload })));
      return envelope_id;
    },
    drop() {
      for (const peer of peers) peer.end(Buffer.from([0x88, 0]));
    },
    stop: () =>
      new Promise((resolve) => {
        for (const peer of peers) peer.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('upgrade', ({ headers }, peer: Duplex) => {
    const accept = createHash('sha1')
      .update(`${headers['sec-websocket-key']}${websocketGuid}`)
      .digest('base64');
    peer.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    peers.add(peer);
    let came: Buffer = Buffer.alloc(0);
    peer.on('data', (data: Buffer) => {
      const { texts, closes, rest } = frames(Buffer.concat([came, data]));
      came = rest;
      for (const { envelope_id, payload } of texts.map((text) => JSON.parse(text)))
        if (envelope_id) fake.acks.set(envelope_id, payload);
      if (closes) peer.end(Buffer.from([0x88, 0]));
    });
    peer.on('error', () => peers.delete(peer));
    peer.on('close', () => peers.delete(peer));
    fake.opened += 1;
    peer.write(frame(JSON.stringify({ type: 'hello', num_connections: 1 })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`;
  return fake;
}
