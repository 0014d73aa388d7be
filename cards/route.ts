import type { Diagnosis, Hop } from '../engine/index.ts';
import { idsOf, usableEvidence } from './cited.ts';
import { known, observations } from './known.ts';
import { phrase } from './phrase.ts';
import type { Mark, Phrase } from './view.ts';

export type RouteStage = 'client' | 'name' | 'server' | 'sign-in';
/** One station on the way that Lync takes to Exchange; waiting: it is not come to. */
export interface RouteStep {
  stage: RouteStage;
  mark: Mark;
  text: Phrase;
}
export interface RouteForest {
  name: string;
  dns: string;
  /** message ids route.holds.<id> */
  holds: ('lync-account' | 'mailbox' | 'voicemail')[];
  /** where the way ends; would: it breaks before, else it would end here */
  reached: 'yes' | 'no' | 'would';
}
/** The way from the client to a forest, as a picture and a text can tell it. */
export interface Route {
  steps: RouteStep[];
  forests: RouteForest[];
  trust?: Phrase;
}

/** The host that the way leads over, and the last request to it. */
function hostOf(d: Diagnosis): { host?: string; hop?: Hop; id?: string } {
  const endpoint = observations(d, 'ews-endpoint')[0];
  const named = d.scenarioWhy.facts.host;
  const host = typeof named === 'string' ? named : endpoint?.value.hop.host;
  const hops = [
    ...observations(d, 'autodiscover').flatMap(({ id, value }) =>
      value.candidates.flatMap(({ hops }) => hops.map((hop) => ({ id, hop }))),
    ),
    ...observations(d, 'ews-endpoint').map(({ id, value }) => ({ id, hop: value.hop })),
  ].filter(({ hop }) => hop.host === host);
  const last = hops.findLast(({ hop }) => hop.http !== undefined) ?? hops.at(-1);
  return { ...(host ? { host } : {}), ...last };
}

function nameStep(d: Diagnosis, host: string | undefined): RouteStep {
  const { code, facts } = d.scenarioWhy;
  const domain = String(facts.domain ?? known(d, 'autodiscover')?.domain ?? '-');
  const cites = d.scenarioWhy.evidence;
  const step = (mark: Mark, id: string, args = {}): RouteStep => ({
    stage: 'name',
    mark,
    text: phrase(`route.name.${id}`, { domain, host, ...args }, cites),
  });
  if (code === 'mail-empty') return step('bad', 'no-mail');
  if (code === 'no-name-resolves') return step('bad', 'none');
  if (code === 'observed-not-deployed') return step('bad', 'not-deployed');
  if (code === 'not-looked-up' || code === 'person-unknown') return step('unknown', 'not-looked');
  if (code === 'orders-disagree') return step('unknown', 'disagree');
  if (host) return step('good', code === 'observed-url' ? 'observed' : 'host');
  return step('unknown', 'no-host');
}

function serverStep(d: Diagnosis): RouteStep {
  const { host, hop, id } = hostOf(d);
  const cites = id ? [id] : idsOf(d, 'autodiscover');
  const step = (mark: Mark, what: string, args = {}): RouteStep => ({
    stage: 'server',
    mark,
    text: phrase(`route.server.${what}`, { host: host ?? '-', ...args }, cites),
  });
  if (!hop) return step('unknown', 'not-asked');
  if (hop.blocked) return step('unknown', 'blocked');
  if (hop.connect && !hop.connect.ok)
    return step('bad', 'silent', { error: hop.connect.error ?? 'unreachable' });
  if (hop.tls && !hop.tls.verified && hop.tls.anchored)
    return step('bad', 'certificate', { code: hop.tls.errorCode ?? '-' });
  if (hop.http) {
    const { schemes: offered } = hop.http;
    const schemes = offered.length > 0 ? offered : '-';
    return step(hop.http.logonForm ? 'bad' : 'good', hop.http.logonForm ? 'form' : 'answers', {
      status: hop.http.status,
      schemes,
    });
  }
  return step('bad', 'silent', { error: hop.error ?? 'unreachable' });
}

function forestsOf(d: Diagnosis): RouteForest[] {
  const lync = known(d, 'lync-person');
  const people = [lync, ...(known(d, 'exchange-person')?.matches ?? []).map(({ person }) => person)];
  const named = d.scenarioWhy.facts.forest;
  const forests = known(d, 'forests') ?? [];
  const other = forests.filter(({ name }) => name !== lync?.forest);
  const reached =
    typeof named === 'string'
      ? named
      : d.scenario === '1'
        ? lync?.forest
        : d.scenario === '2' && other.length === 1
          ? other[0]?.name
          : undefined;
  return forests.map(({ name, dns }) => {
    const here = people.filter((person) => person?.forest === name);
    const holds: RouteForest['holds'] = [];
    if (lync?.forest === name) holds.push('lync-account');
    if (here.some((person) => person?.exchange?.mailbox)) holds.push('mailbox');
    if (here.some((person) => person?.um.enabled)) holds.push('voicemail');
    return { name, dns, holds, reached: name === reached ? 'yes' : 'no' };
  });
}

/** The trust as the forest of Lync holds it, for the line between the two boxes. */
function trustOf(d: Diagnosis, forests: readonly RouteForest[]): Phrase | undefined {
  const sides = known(d, 'trusts');
  const [lync] = forests.filter(({ holds }) => holds.includes('lync-account'));
  const side = sides?.find(({ forest }) => forest === lync?.name);
  if (!side || forests.length !== 2) return undefined;
  const cites = idsOf(d, 'trusts');
  if (!side.readable) return phrase('route.trust.unread', { forest: side.forest }, cites);
  const other = forests.find((forest) => forest !== lync);
  const trust = side.trusts.find(({ partner }) => partner === other?.dns);
  if (!trust) return phrase('route.trust.none', { forest: side.forest }, cites);
  return phrase('route.trust.is', { forest: side.forest, direction: String(trust.direction) }, cites);
}

/**
 * The way from the client over name and server to a forest, and where it breaks: everything behind the first break
 * is waiting, for nothing gets there.
 */
export function routeOf(d: Diagnosis): Route {
  const complaint = known(d, 'complaint');
  const client: RouteStep = {
    stage: 'client',
    mark: 'good',
    text: phrase(
      'value.client',
      { client: complaint?.client ?? 'windows', network: complaint?.network ?? 'inside' },
      idsOf(d, 'complaint'),
    ),
  };
  const marks = { yes: 'good', no: 'bad', unknown: 'unknown' } as const;
  const signIn: RouteStep = {
    stage: 'sign-in',
    mark: marks[d.ewsUsable.value],
    text: phrase(`usable.${d.ewsUsable.why}`, undefined, usableEvidence(d)),
  };
  const steps = [client, nameStep(d, hostOf(d).host), serverStep(d), signIn];
  const broken = steps.findIndex(({ mark }) => mark === 'bad');
  const forests = forestsOf(d);
  const shown = forests.filter(({ holds, reached }) => holds.length > 0 || reached === 'yes');
  const trust = trustOf(d, forests);
  return {
    steps: steps.map((step, at) =>
      broken >= 0 && at > broken
        ? { stage: step.stage, mark: 'waiting', text: phrase('route.not-reached') }
        : step,
    ),
    // A third forest that has no part in this is left out.
    forests: (shown.length > 1 ? shown : forests).map((forest) => ({
      ...forest,
      reached: forest.reached === 'yes' && broken >= 0 ? 'would' : forest.reached,
    })),
    ...(trust ? { trust } : {}),
  };
}
