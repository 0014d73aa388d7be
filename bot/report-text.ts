import { diagnosisView, renderReport, renderText } from '../cards/index.ts';
import { type Diagnosis, diagnose, type Role } from '../engine/index.ts';

/** Characters of one part: as much as a chat shows well as one message. */
const longestPart = 7_000;

/** Lines in parts, each short enough for one message. */
export function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length + line.length > longestPart && length > 0) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(line);
    length += line.length + 1;
  }
  return parts;
}

/** What a conversation keeps of a diagnosis is judged again, so that a report is whole; the same evidence, the same answer. */
export function whole(kept: Diagnosis): Diagnosis {
  const again = diagnose(kept.evidence, kept.tookMs);
  return again.verdictId === kept.verdictId ? again : kept;
}

/** File name that says whose verdict it is and nothing of the person. */
export const fileOf = ({ verdictId }: Diagnosis, format: 'html' | 'json'): string =>
  `uc-doctor-${verdictId.replace(/[^\w-]/g, '')}.${format}`;

export const reportBody = (
  diagnosis: Diagnosis,
  format: 'html' | 'json',
  depth: Role,
  locale: string,
): string =>
  format === 'html' ? renderReport(diagnosis, { locale, depth }) : `${JSON.stringify(diagnosis, null, 2)}\n`;

/** The report as text for a chat: the page's words; of the JSON what was judged, without what every piece of evidence holds. */
export function reportParts(
  diagnosis: Diagnosis,
  format: 'html' | 'json',
  depth: Role,
  locale: string,
): string[][] {
  if (format === 'html')
    return partsOf(renderText(diagnosisView(diagnosis, depth), { locale, actions: false }).split('\n'));
  const { evidence, findings, features: _features, scenarios: _scenarios, ...judged } = diagnosis;
  const brief = {
    ...judged,
    findings: findings
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ rule, severity, likely, facts, evidence: rests }) => ({
        rule,
        severity,
        likely,
        facts,
        evidence: rests,
      })),
    evidence: evidence.map((item) => ({
      id: item.id,
      name: item.name,
      at: item.at,
      source: item.source,
      ...(item.known ? {} : { unknown: item.reason.code }),
    })),
  };
  return partsOf(JSON.stringify(brief, null, 1).split('\n'));
}
