import { Packet, TCPServer, UDPServer } from 'dns2';
import type { RecordSpec } from '../world/zones.ts';
import type { DnsReply, Vantage, Zones } from './zone.ts';

export interface DnsServer {
  /** the same for UDP and TCP */
  readonly port: number;
  /** questions that arrived */
  questions(): number;
  close(): Promise<void>;
}

type Send = (reply: never) => unknown;

/** Serves one network's view of the zones over UDP and TCP on 127.0.0.1. */
export async function serveDns(zones: Zones, vantage: Vantage, port = 0): Promise<DnsServer> {
  let questions = 0;
  const answer = (request: Packet, send: Send): void => {
    questions += 1;
    const sent = send(uncompressed(respond(zones, vantage, request)) as never);
    // a client that has gone away is no fault of the lab
    if (sent instanceof Promise) sent.catch(() => {});
  };
  for (let attempt = 0; ; attempt += 1) {
    const udp = new UDPServer();
    const tcp = new TCPServer();
    try {
      const taken = await bindUdp(udp, port);
      await bindTcp(tcp, taken);
      udp.on('request', answer);
      tcp.on('request', answer);
      const sockets = new Set<{ destroy(): void }>();
      tcp.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      return {
        port: taken,
        questions: () => questions,
        close: async () => {
          for (const socket of sockets) socket.destroy();
          await Promise.all([
            new Promise<void>((done) => udp.close(() => done())),
            new Promise<void>((done) => tcp.close(() => done())),
          ]);
        },
      };
    } catch (error) {
      udp.close();
      // a free UDP port may be taken for TCP: try another, but never replace a port that was asked for
      if (port !== 0 || attempt > 20) throw error;
    }
  }
}

function bindUdp(udp: UDPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    udp.once('error', reject);
    udp.bind({ port, address: '127.0.0.1' }, () => {
      udp.off('error', reject);
      udp.on('error', () => {});
      resolve(udp.address().port);
    });
  });
}

function bindTcp(tcp: TCPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen({ port, host: '127.0.0.1' }, () => {
      tcp.off('error', reject);
      resolve();
    });
  });
}

/**
 * dns2 shortens the target of an SRV record with a pointer, which RFC 2782 forbids and careful resolvers refuse:
 * a writer whose name table is no Map makes it write every name in full.
 */
function uncompressed(response: Packet): Buffer {
  const writer = Object.assign(new Packet.Writer(), { names: 'none' });
  // the type declaration leaves the writer out
  return (response.toBuffer as (into: unknown) => Buffer).call(response, writer);
}

function respond(zones: Zones, vantage: Vantage, request: Packet): Packet {
  const response = Packet.createResponseFromRequest(request);
  const question = request.questions[0];
  response.header.ra = 1;
  if (!question) {
    response.header.rcode = Packet.RCODE.FORMERR;
    return response;
  }
  const type = Object.entries(Packet.TYPE).find(([, code]) => code === question.type)?.[0] ?? 'OTHER';
  const reply = zones.reply(question.name, type, vantage);
  response.header.rcode = Packet.RCODE[reply.rcode];
  response.answers.push(...reply.answers.map((one) => resource(one, reply, question.name)));
  if (reply.answers.length === 0 && reply.zone) response.authorities.push(authority(reply.zone, reply.ttl));
  return response;
}

/** `asked` keeps the letter case of the question, which careful resolvers compare. */
function resource(record: RecordSpec, reply: DnsReply, asked: string): never {
  const name = record.name === asked.toLowerCase() ? asked : record.name;
  const common = { name, class: Packet.CLASS.IN, ttl: reply.ttl, type: Packet.TYPE[record.type] };
  switch (record.type) {
    case 'A':
      return { ...common, address: record.address } as never;
    case 'CNAME':
      return { ...common, domain: record.target } as never;
    case 'MX':
      return { ...common, priority: record.priority, exchange: record.exchange } as never;
    case 'SRV':
      return {
        ...common,
        priority: record.priority,
        weight: record.weight,
        port: record.port,
        target: record.target,
      } as never;
  }
}

/** The SOA that tells a resolver for how long "no" holds (RFC 2308). */
function authority(zone: string, ttl: number): never {
  return {
    name: zone,
    class: Packet.CLASS.IN,
    ttl,
    type: Packet.TYPE.SOA,
    primary: `ns.${zone}`,
    admin: `hostmaster.${zone}`,
    serial: 1,
    refresh: 3600,
    retry: 600,
    expiration: 86400,
    minimum: ttl,
  } as never;
}
