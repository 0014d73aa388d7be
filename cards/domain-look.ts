import type { DomainCandidate, DomainLook, DomainReport } from '../engine/index.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase } from './view.ts';

type Cell = Phrase | string;

/** What came back; why our own policy forbids a look is said below the table. */
function answerCell({ result, detail, schemes }: DomainCandidate): Cell {
  if (result === 'blocked-by-policy') return phrase('domain.result', { result, detail: 'none' });
  const offered = result === 'answers' && schemes.length > 0 ? schemes : detail;
  return phrase('domain.result', { result, detail: offered ?? 'none' });
}

/** Whose the server is; where that is not known, the host that a redirect or a record led to. */
function ownerCell({ owner, realm, host }: DomainCandidate, domain: string): Cell {
  if (!owner) {
    const led = host && host !== domain && host !== `autodiscover.${domain}`;
    return led ? host : phrase('value.absent');
  }
  if (owner.kind === 'forest') return owner.forest;
  const kind = owner.kind === 'cloud' ? 'cloud' : owner.why;
  return phrase('domain.owner', { kind, realm: realm ?? '' });
}

function certificateCell({ certificate }: DomainCandidate): Cell {
  if (!certificate) return phrase('value.absent');
  const until = certificate.validTo.slice(0, 10);
  if (certificate.verified) return phrase('domain.certificate.good', { until });
  return phrase('domain.certificate.bad', {
    code: certificate.errorCode ?? '?',
    certain: certificate.certain ? 'yes' : 'no',
    names: certificate.names.slice(0, 3),
    until,
  });
}

function table(look: DomainLook, network: DomainLook['network'] | 'both', domain: string): Block {
  if (look.reason)
    return sentence('domain.not-looked', {
      network: look.network,
      code: [phrase(`code.${look.reason.code}`)],
    });
  const head = ['asked', 'answer', 'whose', 'certificate'].map((id) => phrase(`domain.${id}`));
  const rows = look.candidates.map((each): Cell[] => [
    phrase('domain.kind', { kind: each.kind, domain }),
    answerCell(each),
    ownerCell(each, domain),
    certificateCell(each),
  ]);
  return {
    kind: 'more',
    caption: phrase('domain.looks', { network }),
    blocks: [{ kind: 'table', head, rows }],
  };
}

/** The same from both networks, whichever resolver said so. */
export function looksAlike({ looks }: DomainReport): boolean {
  const [first, ...others] = looks.map(({ network: _, resolver: __, ...seen }) => JSON.stringify(seen));
  return others.every((each) => each === first);
}

/** What was asked and what came back, one table where both networks answer alike. */
export function lookBlocks(report: DomainReport): Block[] {
  const { looks, domain } = report;
  if (looks.length > 1 && looksAlike(report) && !looks[0]!.reason) return [table(looks[0]!, 'both', domain)];
  return looks.map((look) => table(look, look.network, domain));
}

/** What our own policy kept from being asked: said openly, because of it nothing is known. */
export function blockedBlocks({ looks }: DomainReport): Block[] {
  const reasons = new Map(looks.flatMap(({ blocked }) => blocked.map(({ url, reason }) => [url, reason])));
  if (reasons.size === 0) return [];
  const rows = [...reasons].map(([url, reason]) => ({
    label: phrase('ui.plain', { text: url }),
    value: phrase('domain.blocked.why', { reason }),
    mark: 'unknown' as const,
  }));
  return [sentence('domain.blocked', undefined, { weight: 'strong' }), { kind: 'facts', rows }];
}
