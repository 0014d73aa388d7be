import { type Actor, type Case, createDesk, type Desk, type DeskAnswer } from '../desk/index.ts';
import type { CaseLook, DeskEffect, DeskResult, Speaker } from '../dialogs/dialog.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { Place, Store } from '../store/index.ts';
import { createAuditKeeper, placingOf, refusalOf, sightOf } from './audit-keeper.ts';
import { lookIntoAudit } from './audit-look.ts';
import type { Clock } from './clock.ts';
import { colleaguesOf } from './desk-colleagues.ts';
import { enoughFor } from './desk-flood.ts';
import { channelOf, type DeskPlaces } from './desk-places.ts';
import { predictionOf } from './desk-prediction.ts';
import { verdictKey } from './desk-verdict.ts';
import type { Log } from './log.ts';

/** Who asks the desk for something, and where. */
export interface Asked {
  conversation: string;
  speaker: Speaker;
  place?: Place;
  /** where the place is a thread: the channel that it belongs to */
  channelPlace?: Place;
}
export interface DeskWork {
  /** does what a dialog asked for; what it comes to is told to the dialog */
  perform(effect: DeskEffect, asked: Asked): Promise<DeskResult>;
  desk: Promise<Desk>;
}
export interface DeskWorkParts {
  store: Promise<Store>;
  places: DeskPlaces;
  /** people of the helpdesk who are known by name */
  staff: () => readonly string[];
  /** told when there is something to show */
  changed: () => void;
  clock: Clock;
  log: Log;
}
/** How long an administrator may take to decide: three days. */
const decideMs = 3 * 24 * 60 * 60 * 1000;
/** What shows something of the person; a look at what can be done does not. */
const sights: readonly CaseLook[] = ['card', 'evidence', 'whatif'];
type Open = Extract<DeskEffect, { kind: 'open-case' }>;

export function createDeskWork(parts: DeskWorkParts): DeskWork {
  const { places, clock, log } = parts;
  const audit = createAuditKeeper(parts.store, log);
  // where cards go is looked up with each event: a channel may have been made the desk's meanwhile
  const desk = parts.store.then(({ cases }) =>
    createDesk(
      cases,
      {
        get desk() {
          return places.all().desk;
        },
        get admins() {
          return places.all().admins;
        },
      },
      () => clock.now(),
    ),
  );
  desk.catch(() => undefined); // told where the store is opened

  async function open(effect: Open, asked: Asked): Promise<DeskResult> {
    if (places.all().desk.length === 0) return noDesk(effect);
    const { complaint, diagnosis, proposal } = effect;
    const actor = actorOf(asked);
    const { cases, places: kept } = await parts.store;
    const enough = await enoughFor(cases, asked.speaker, clock.now());
    if (enough) return { kind: 'case-opened', case: enough, again: true };
    if (diagnosis) {
      await kept.keepVerdict(verdictKey(diagnosis.verdictId, complaint), diagnosis, clock.now());
    }
    const { case: one, again } = await (await desk).open({ requester: asked.speaker.id, complaint }, actor);
    log.info('case-opened', { id: one.id, again, cause: complaint.primaryCause });
    if (!proposal) return { kind: 'case-opened', case: one, again };
    const command = {
      kind: 'propose' as const,
      proposal: { ...proposal, expiresAt: clock.now() + decideMs },
    };
    const answer = await (await desk).act(one.id, command, actor);
    if (!('case' in answer) || 'refused' in answer) return told(answer, one.id, false, clock.now());
    return { kind: 'case-done', case: answer.case, quiet: false, now: clock.now() };
  }

  async function act(effect: Extract<DeskEffect, { kind: 'case' }>, asked: Asked): Promise<DeskResult> {
    const { id, command, all, quiet } = effect;
    const actor = actorOf(asked);
    const own = await desk;
    if (actor.role === 'user' && !(await isOwn(id, actor))) {
      audit.keep(refusalOf(did(asked), command.kind, 'role', { caseId: id }));
      return unknown(id);
    }
    if (command.kind === 'hand-over' && command.to !== undefined && command.to !== actor.id) {
      const found = await (await parts.store).cases.load(id);
      // a button brings whatever was sent, and whoever gets a case is told of it
      if (found && !colleaguesOf(parts.staff(), found.events, asked.speaker).includes(command.to)) {
        notLet(asked, command.kind, 'role', found.case);
        return { kind: 'case-refused', id, refusal: { code: 'role' } };
      }
    }
    const meant =
      command.kind === 'recheck' ? { ...command, recheck: await predicted(id, command.recheck) } : command;
    const answer = all ? (await own.actOnAll(id, meant, actor)).parent : await own.act(id, meant, actor);
    const refused = 'refused' in answer ? answer.refused.code : undefined;
    log.info('case', { id, did: command.kind, by: actor.id, role: actor.role, refused });
    if ('refused' in answer) notLet(asked, command.kind, answer.refused.code, answer.case);
    return told(answer, id, quiet, clock.now());
  }

  const isOwn = async (id: number, { id: by }: Actor): Promise<boolean> =>
    (await (await parts.store).cases.load(id))?.case.requester === by;

  /** Who asks for what is so already has not been kept from anything. */
  function notLet(
    asked: Asked,
    what: string,
    why: string,
    { id, requester }: Pick<Case, 'id' | 'requester'>,
  ) {
    if (why !== 'already') audit.keep(refusalOf(did(asked), what, why, { caseId: id, person: requester }));
  }
  const did = (asked: Asked) => ({ by: asked.speaker, channel: actorOf(asked).channel, at: clock.now() });

  async function predicted(id: number, recheck: Parameters<typeof predictionOf>[1]) {
    const found = await (await parts.store).cases.load(id);
    return found ? predictionOf(found.case, recheck) : recheck;
  }

  async function see(
    { id, look }: Extract<DeskEffect, { kind: 'see-case' }>,
    asked: Asked,
  ): Promise<DeskResult> {
    const { speaker } = asked;
    const { cases, places: kept } = await parts.store;
    const found = await cases.load(id);
    if (!found) return unknown(id);
    const own = found.case.requester === speaker.id && look === 'card';
    if (speaker.role === 'user' && !own) {
      notLet(asked, `see-${look}`, 'role', found.case);
      return unknown(id);
    }
    if (speaker.role !== 'user' && sights.includes(look)) audit.keep(sightOf(did(asked), look, found.case));
    const verdict = found.case.recheck?.verdictId ?? found.case.complaint.verdictId;
    const diagnosis =
      verdict === undefined
        ? undefined
        : ((await kept.verdict(verdictKey(verdict, found.case.complaint))) as Diagnosis | undefined);
    return {
      kind: 'case-seen',
      case: found.case,
      look,
      colleagues: colleaguesOf(parts.staff(), found.events, asked.speaker),
      ...(diagnosis ? { diagnosis } : {}),
      now: clock.now(),
    };
  }

  async function list(own: boolean, { speaker }: Asked): Promise<DeskResult> {
    const { cases } = await parts.store;
    const filter = own ? { requester: speaker.id } : { status: ['open', 'claimed', 'waiting'] as const };
    return { kind: 'cases-listed', cases: await cases.list(filter), now: clock.now() };
  }

  async function read(
    effect: Extract<DeskEffect, { kind: 'read-audit' }>,
    asked: Asked,
  ): Promise<DeskResult> {
    if (asked.speaker.role !== 'admin') {
      audit.keep(refusalOf(did(asked), effect.kind, 'role'));
      return { kind: 'case-refused', id: 0, refusal: { code: 'role' } };
    }
    const look = await lookIntoAudit((await parts.store).audit, effect, did(asked));
    log.info('audit-read', { key: effect.key, lines: look.total, by: asked.speaker.id });
    return { kind: 'audit-read', ...look };
  }

  async function perform(effect: DeskEffect, asked: Asked): Promise<DeskResult> {
    // the dialog has let nobody through who is none of ours; here it is looked at once more
    if (asked.speaker.foreign) return { kind: 'case-refused', id: 0, refusal: { code: 'role' } };
    switch (effect.kind) {
      case 'open-case':
        return open(effect, asked);
      case 'case':
        return act(effect, asked);
      case 'see-case':
        return see(effect, asked);
      case 'list-cases':
        return list(effect.own, asked);
      case 'place-desk': {
        const { channel, conversation } = actorOf(asked);
        if (asked.speaker.role !== 'admin' || conversation === undefined) {
          audit.keep(refusalOf(did(asked), effect.kind, 'role'));
          return { kind: 'case-refused', id: 0, refusal: { code: 'role' } };
        }
        const place = { channel, conversation: channelOf(conversation) };
        const { channelPlace = asked.place } = asked;
        if (channelPlace) {
          // cards begin threads of their own, so the channel itself must be known, not only this thread
          const { places: kept } = await parts.store;
          await kept.keepConversation(place.conversation, channelPlace, clock.now());
        }
        await places.make(effect.what, place, effect.on, clock.now());
        audit.keep(placingOf(did(asked), effect.what, effect.on, place.conversation));
        log.info('desk-placed', { what: effect.what, on: effect.on, by: asked.speaker.id });
        return { kind: 'desk-placed', what: effect.what, on: effect.on };
      }
      case 'read-audit':
        return read(effect, asked);
    }
  }
  return {
    desk,
    async perform(effect, asked) {
      const result = await perform(effect, asked);
      await audit.idle();
      parts.changed();
      return result;
    },
  };
}

/** Where nothing has been made the helpdesk's channel. */
export const noDesk = (effect: DeskEffect): DeskResult => ({
  kind: 'no-desk',
  ...(effect.kind === 'open-case' && effect.proposal ? { option: effect.proposal.option } : {}),
});

/** Somebody without a role is not told either whether there is such a case of somebody else. */
const unknown = (id: number): DeskResult => ({ kind: 'case-refused', id, refusal: { code: 'missing' } });

const actorOf = ({ speaker, conversation, place }: Asked): Actor => ({
  id: speaker.id,
  role: speaker.role,
  channel: place?.channel ?? (conversation.split(' ')[0] as string),
  ...(conversation === '' ? {} : { conversation }),
});

function told(answer: DeskAnswer, id: number, quiet: boolean, now: number): DeskResult {
  if ('missing' in answer) return { kind: 'case-refused', id, refusal: { code: 'missing' } };
  if ('refused' in answer) return { kind: 'case-refused', id, refusal: answer.refused };
  return { kind: 'case-done', case: answer.case, quiet, now };
}
