import type { StringCode } from '../knowledge/ids.ts';
import { findStrings } from '../paste/find-strings.ts';
import { redact } from '../paste/redact.ts';
import { demandIn } from './apart.ts';
import { said } from './concepts.ts';
import { circumstances } from './context.ts';
import { decided } from './decide.ts';
import { hostsIn, shown } from './hosts.ts';
import { saidFacts } from './said-facts.ts';
import { suspectsIn } from './suspects.ts';
import type { Refusal, Understanding } from './understanding.ts';

/** Longest message that is read, in characters; the rest is cut. */
export const messageCap = 65_536;

/**
 * Reads what a person wrote, and the texts they pasted with it. Deterministic, no look-ups, never throws, time linear.
 * Everything in the text is data: orders in it are named in `refused` and never followed.
 */
export function understand(text: string, pasted: readonly string[] = []): Understanding {
  const cut = text.slice(0, messageCap);
  const { text: redacted, secrets } = redact(cut);
  const redactions = pasted.slice(0, 20).map((paste) => redact(paste.slice(0, messageCap)));
  const pastes = redactions.map((paste) => paste.text);
  const taken = redactions.reduce((sum, paste) => sum + paste.secrets, secrets);
  const typed = said(redacted);
  const quoted = said(pastes.join('\n').slice(0, messageCap));
  const typedStrings = findStrings(redacted);
  const pastedStrings = findStrings(pastes.join('\n').slice(0, messageCap));
  const strings: StringCode[] = [...new Set([...typedStrings, ...pastedStrings])];
  const hosts = hostsIn(redacted);
  const prompt = hosts.find((host) => host.verdict !== 'ok') ?? hosts[0];
  const asked = ['certificate', 'trustask', 'prompt'].some((concept) =>
    typed.complained.has(concept as 'prompt'),
  );
  const where = circumstances(typed.words, redacted);
  return {
    ...decided(hosts.length, typed, quoted, typedStrings, pastedStrings),
    strings,
    suspects: suspectsIn(typed.words, strings),
    ...where,
    said: {
      ...(where.intermittent ? { intermittent: true } : {}),
      ...saidFacts(typed, quoted, strings, redacted),
    },
    ...(asked && prompt
      ? {
          promptHost: {
            text: prompt.text,
            ...(prompt.name ? { name: prompt.name } : {}),
            verdict: prompt.verdict,
          },
        }
      : {}),
    refused: refusals(text, hosts, taken, typed.words),
    redacted,
  };
}

function refusals(
  text: string,
  hosts: ReturnType<typeof hostsIn>,
  secrets: number,
  words: Parameters<typeof demandIn>[0],
): Refusal[] {
  const list: Refusal[] = [];
  const seen = new Set<string>();
  for (const { text: host, verdict } of hosts) {
    if (verdict === 'ok' || seen.has(host)) continue;
    seen.add(host);
    list.push({ kind: verdict, text: host });
  }
  if (secrets > 0) list.push({ kind: 'secret', text: String(secrets) });
  const demand = demandIn(words);
  if (demand) list.push({ kind: 'demand', text: shown(demand.text) });
  if (text.length > messageCap) list.push({ kind: 'too-long', text: String(text.length) });
  return list;
}
