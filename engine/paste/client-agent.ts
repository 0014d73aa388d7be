import type { SaidFacts } from '../facts/said.ts';

/** A client as a user agent names it. */
export interface Agent {
  product?: SaidFacts['product'];
  build: string;
}

/** OC/15.0.4569.1503 (Microsoft Lync); in a web server's log a plus stands for a blank. */
const agent =
  /\b(?:UCCAPI|OC|LyncClient)\/(\d{1,2}\.\d{1,2}\.\d{3,5}\.\d{1,5})(?![\d.])(?:[ +]{1,2}(?:OC\/[\d.]{7,24}[ +]{1,2})?\(([^()\n]{3,60})\))?/gi;

/** Product and build of the user agents in a text; the name in brackets tells 15.0 apart. A version at its very end may be cut. */
export function agentsIn(text: string): Agent[] {
  const found = new Map<string, Agent>();
  for (const match of text.matchAll(agent)) {
    if (match.index + match[0].length === text.length && match[2] === undefined) continue;
    const [, build, name = ''] = match;
    const product = productOf(build!, name);
    const known = found.get(build!);
    if (!known || (product && !known.product))
      found.set(build!, { build: build!, ...(product ? { product } : {}) });
  }
  return [...found.values()];
}

/** 4.0 is Lync 2010, 16.0 Skype for Business 2016; 15.0 is either, by the name it gives itself. */
export function productOf(build: string, name = ''): SaidFacts['product'] | undefined {
  if (build.startsWith('4.0.')) return 'lync-2010';
  if (build.startsWith('16.')) return 'sfb-2016';
  if (!build.startsWith('15.0.')) return undefined;
  if (/skype/i.test(name)) return 'sfb-2015';
  return /lync/i.test(name) ? 'lync-2013' : undefined;
}
