import type { Diagnosis, EvidenceItem, LinkedAccount } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { timeOf } from './moment.ts';
import { phrase } from './phrase.ts';
import { saidWords } from './said-words.ts';
import type { Block, Phrase } from './view.ts';

const linked = (link: LinkedAccount): Phrase =>
  phrase('evidence.is.linked-account', { sid: link.sid, found: link.found });

/** One line that says what a piece of evidence holds; an unknown one says why. */
export function evidenceSummary(item: EvidenceItem): Phrase | string {
  if (!item.known) return phrase(`code.${item.reason.code}`);
  const is = `evidence.is.${item.name}`;
  switch (item.name) {
    case 'complaint': {
      const { who, client, network } = item.value;
      return phrase(is, { who, client, network });
    }
    case 'forests':
      return phrase(is, { names: item.value.map((forest) => `${forest.name} (${forest.dns})`) });
    case 'lync-person':
      return phrase(is, { dn: item.value.dn });
    case 'exchange-person':
      return phrase(is, {
        count: item.value.matches.length,
        forests: item.value.searched.length > 0 ? item.value.searched : '-',
      });
    case 'address-duplicates':
      return phrase(is, { count: item.value.length });
    case 'originator-account':
    case 'master-account':
      return linked(item.value);
    case 'trusts':
      return phrase(is, { count: item.value.reduce((sum, side) => sum + side.trusts.length, 0) });
    case 'configuration': {
      const sides = item.value.filter((side) => side.readable);
      const count = (name: 'scps' | 'virtualDirectories' | 'acceptedDomains' | 'pools'): number =>
        sides.reduce((sum, side) => sum + side[name].length, 0);
      return phrase(is, {
        forests: sides.map(({ forest }) => forest),
        scps: count('scps'),
        directories: count('virtualDirectories'),
        domains: count('acceptedDomains'),
        pools: count('pools'),
      });
    }
    case 'client-policy': {
      const off = item.value.disableEmailComparisonCheck;
      const comparison = off === null ? 'default' : off ? 'off' : 'on';
      return phrase(is, { name: item.value.name ?? '-', comparison });
    }
    case 'autodiscover': {
      const { domain, network, candidates } = item.value;
      return phrase(is, { domain, network, count: candidates.length });
    }
    case 'ews-endpoint':
      return phrase(is, { url: item.value.url });
    case 'client-rows':
      return phrase(is, { ews: item.value.ews ?? 'none', mapi: item.value.mapi ?? 'none' });
    case 'mailbox-id':
      return phrase(is, { value: item.value });
    case 'windows-logon':
      return phrase(is, { forest: item.value.forest });
    default:
      return saidWords(item.name, item.value);
  }
}

/** All evidence, folded: number, name, what it holds, and where it comes from. */
export function evidenceBlock(d: Diagnosis): Block {
  const rows = d.evidence.map((item) => [
    phrase(`evidence.${item.name}`, undefined, [item.id]),
    evidenceSummary(item),
    phrase('evidence.line', {
      source: item.source,
      vantage: item.vantage,
      at: timeOf(item.at),
      ms: Math.round(item.ms),
    }),
  ]);
  const head = [phrase('evidence.head.name'), phrase('evidence.head.value'), phrase('evidence.head.source')];
  return {
    kind: 'more',
    caption: phrase('agent.evidence', { count: d.evidence.length }),
    blocks: [{ kind: 'table', head, rows }],
    fetch: { id: actionIds.evidence, data: { verdict: d.verdictId } },
  };
}
