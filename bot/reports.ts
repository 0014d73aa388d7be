import { randomBytes } from 'node:crypto';
import type { Http } from './server-http.ts';
import { answer } from './server-http.ts';

export interface Reports {
  /** keeps a report for an hour; @returns its address, undefined where people cannot reach this server */
  keep(report: { file: string; format: 'html' | 'json'; body: string }): string | undefined;
  /** this server is reached there from now on */
  at(url: string): void;
}
interface Kept {
  file: string;
  format: 'html' | 'json';
  body: string;
  until: number;
}
const keptMs = 3_600_000;
const most = 200;
const types = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/**
 * Reports that can be opened in a browser. Who has the address may read: it cannot be guessed (128 bits), is told to
 * the person who asked and to nobody else, and holds for an hour. Nothing is written to a disk.
 * @param publicUrl where people reach this server; absent: nowhere before at() says so
 */
export function createReports(http: Http, publicUrl?: string): Reports {
  const reports = new Map<string, Kept>();
  let base = publicUrl?.replace(/\/$/, '');

  http.route('get', '/reports/:id', async (request, response) => {
    const report = reports.get(String(request.params.id));
    if (!report || report.until < Date.now()) return answer(response, 404);
    response.setHeader('Content-Type', types[report.format]);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    if (report.format === 'json')
      response.setHeader('Content-Disposition', `attachment; filename="${report.file}"`);
    response.statusCode = 200;
    response.end(report.body);
  });

  return {
    keep({ file, format, body }) {
      if (base === undefined) return undefined;
      const id = randomBytes(16).toString('hex');
      reports.set(id, { file, format, body, until: Date.now() + keptMs });
      for (const [old, { until }] of reports)
        if (until < Date.now() || reports.size > most) reports.delete(old);
      return `${base}/reports/${id}`;
    },
    at(url) {
      base ??= url.replace(/\/$/, '');
    },
  };
}
