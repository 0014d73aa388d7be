import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { encode, RECURSION_DESIRED } from 'dns-packet';
import type { DnsAnswer } from '../facts/lookup.ts';
import { type DnsReading, type Question, readAnswer } from './dns-answer.ts';

export interface Resolver {
  ip: string;
  port: number;
}
export type Asked = DnsReading | { error: NonNullable<DnsAnswer['error']> };

/** One try with one resolver: UDP, then TCP where the answer was cut off. timeoutMs covers both. Never throws. */
export async function ask(
  resolver: Resolver,
  question: Question,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const deadline = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  const id = randomInt(0x10000);
  let query: Buffer;
  try {
    query = encode({
      id,
      type: 'query',
      flags: RECURSION_DESIRED,
      questions: [{ name: question.name, type: question.type, class: 'IN' }],
    });
  } catch {
    return { error: 'malformed' };
  }
  const read = (packet: Buffer): DnsReading | undefined => readAnswer(packet, id, question);
  const asked = await overUdp(resolver, query, read, deadline);
  return 'truncated' in asked && asked.truncated ? overTcp(resolver, query, read, deadline) : asked;
}

type Read = (packet: Buffer) => DnsReading | undefined;

function overUdp(to: Resolver, query: Buffer, read: Read, deadline: AbortSignal): Promise<Asked> {
  return new Promise((resolve) => {
    if (deadline.aborted) return resolve({ error: 'timed-out' });
    const socket = createSocket(isIPv6(to.ip) ? 'udp6' : 'udp4');
    let garbled = false;
    const end = (asked: Asked): void => {
      deadline.removeEventListener('abort', late);
      // Errors of a socket that is going away are of no interest, but must not be thrown.
      socket.removeAllListeners().on('error', () => {});
      socket.close();
      resolve(asked);
    };
    const late = (): void => end({ error: garbled ? 'malformed' : 'timed-out' });
    deadline.addEventListener('abort', late, { once: true });
    socket.on('error', () => end({ error: 'refused' }));
    // Connected: the kernel drops packets from any other address and tells of a closed port.
    socket.connect(to.port, to.ip, () => socket.send(query));
    socket.on('message', (packet) => {
      const reading = read(packet);
      if (reading) end(reading);
      else garbled = true;
    });
  });
}

function overTcp(to: Resolver, query: Buffer, read: Read, deadline: AbortSignal): Promise<Asked> {
  return new Promise((resolve) => {
    if (deadline.aborted) return resolve({ error: 'timed-out' });
    const socket = connect({ host: to.ip, port: to.port });
    let received = Buffer.alloc(0);
    const end = (asked: Asked): void => {
      deadline.removeEventListener('abort', late);
      socket.removeAllListeners().on('error', () => {});
      socket.destroy();
      resolve(asked);
    };
    const late = (): void => end({ error: 'timed-out' });
    deadline.addEventListener('abort', late, { once: true });
    socket.on('error', () => end({ error: 'refused' }));
    socket.on('close', () => end({ error: 'malformed' }));
    socket.on('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.length);
      socket.write(Buffer.concat([length, query]));
    });
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      end(read(received.subarray(2, 2 + received.readUInt16BE(0))) ?? { error: 'malformed' });
    });
  });
}
