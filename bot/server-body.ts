import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './errors.ts';

/** Largest request body, bytes. A Teams message has at most some 100 kB. */
export const bodyLimit = 256 * 1024;
/** Longest time for a whole body to arrive, milliseconds. */
const bodyDeadlineMs = 10_000;

/**
 * Reads one body as it is. restify's own reader is not used: an unauthenticated request with Content-Encoding: gzip ends
 * the process there, and it writes multipart uploads to disk.
 * @throws HttpRefusal 415 encoded, 413 too large, 408 too slow, 400 cut off
 */
export async function readBody(request: IncomingMessage, deadlineMs = bodyDeadlineMs): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new HttpRefusal(415);
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new HttpRefusal(413);
  return collected(request, deadlineMs);
}

/**
 * Reads one JSON body.
 * @throws HttpRefusal as readBody; also 415 not JSON, 400 not parseable
 */
export async function readJson(request: IncomingMessage, deadlineMs = bodyDeadlineMs): Promise<unknown> {
  if (!/^application\/(json|[\w.]+\+json)\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new HttpRefusal(415);
  const body = await readBody(request, deadlineMs);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new HttpRefusal(400);
  }
}

function collected(request: IncomingMessage, deadlineMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (refusal?: HttpRefusal) => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      if (refusal) reject(refusal);
      else resolve(Buffer.concat(chunks));
    };
    const timer = setTimeout(() => end(new HttpRefusal(408)), deadlineMs);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) end(new HttpRefusal(413));
      else chunks.push(chunk);
    });
    request.once('end', () => end());
    request.once('error', () => end(new HttpRefusal(400)));
    request.once('aborted', () => end(new HttpRefusal(400)));
  });
}
