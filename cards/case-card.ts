import type { Case, ResolutionCode } from '../desk/index.ts';
import { actionIds } from './action-ids.ts';
import { caseMarks, causePhrase, shortName, statusPhrase, whenOf } from './case-words.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, Block, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string };

/** What a card of the desk needs besides the case. */
export interface CaseScene {
  /** epoch milliseconds */
  now: number;
  /** people who complained of the same, this one included */
  here?: number;
  /** accounts whose mail is in this domain, as the directory counts them */
  potential?: number;
}
const most = 3;

/** The case as the desk's channel sees it: one card, updated in place. */
export function caseCardView(one: Case, scene: CaseScene): View {
  const { gathers } = one;
  const here = scene.here ?? 1;
  const mark = caseMarks[one.status];
  return {
    name: gathers ? 'case-gathered' : 'case',
    ...(mark ? { mark } : {}),
    title: gathers
      ? phrase('desk.title.gathered', { id: one.id, count: here, domain: gathers.domain })
      : phrase('desk.title', { id: one.id, about: one.complaint.about }),
    blocks: [{ kind: 'facts', rows: rowsOf(one, scene, here) }, ...saidBlocks(one)],
    actions: gathers ? gatheredActions(one) : caseActions(one),
  };
}

function rowsOf(one: Case, { now, potential }: CaseScene, here: number): Row[] {
  const { complaint, recheck, proposal } = one;
  const rows: Row[] = [{ label: phrase('desk.status'), value: statusPhrase(one, now) }];
  for (const symptom of complaint.symptoms.slice(0, most))
    rows.push({ label: phrase('desk.complaint'), value: phrase(`symptom.${symptom}`) });
  rows.push({ label: phrase('desk.cause'), value: causePhrase(one) });
  if (complaint.scenario)
    rows.push({ label: phrase('desk.scenario'), value: phrase(`scenario.${complaint.scenario}.title`) });
  rows.push({
    label: phrase('desk.radius'),
    value: phrase('desk.radius.value', { here, potential: potential ?? -1 }),
  });
  if (recheck)
    rows.push({
      label: phrase('desk.recheck'),
      value: phrase('desk.recheck.value', {
        at: whenOf(recheck.at),
        same: recheck.verdictId === complaint.verdictId ? 'yes' : 'no',
        prediction: recheck.prediction ?? 'none',
      }),
    });
  if (proposal)
    rows.push({
      label: phrase('desk.proposal'),
      value: phrase('desk.proposal.value', { option: proposal.option, state: proposal.state }),
    });
  return rows;
}

/** What the person said and what colleagues noted: the newest notes. */
function saidBlocks({ complaint, notes }: Case): Block[] {
  const rows: Row[] = notes
    .slice(-most)
    .map(({ by, text }) => ({ label: phrase('desk.note', { by: shortName(by) }), value: text }));
  if (complaint.said !== '') rows.unshift({ label: phrase('desk.said'), value: complaint.said });
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

const button = (one: Case, id: string, label: string, data: Record<string, string> = {}): Action => ({
  id,
  label: phrase(`button.${label}`),
  data: { case: String(one.id), ...data },
});

/** The end that fits what was found, in one tap: a limit is explained, a fault is fixed. */
const usualEnd = ({ complaint, recheck }: Case): ResolutionCode =>
  recheck && recheck.verdictId !== complaint.verdictId ? 'fixed' : 'explained';

function caseActions(one: Case): Action[] {
  const evidence = button(one, actionIds.caseEvidence, 'case-evidence');
  const recheck = button(one, actionIds.caseRecheck, 'recheck');
  if (one.status === 'withdrawn') return [evidence];
  if (one.status === 'resolved') return [button(one, actionIds.caseReopen, 'case-reopen'), evidence];
  if (one.owner === null)
    return [{ ...button(one, actionIds.caseClaim, 'case-claim'), primary: true }, evidence, recheck];
  const code = usualEnd(one);
  return [
    { ...button(one, actionIds.caseResolve, `case-resolve.${code}`, { code }), primary: true },
    button(one, actionIds.caseResolve, 'case-resolve'),
    evidence,
    recheck,
    button(one, actionIds.caseGive, 'case-give'),
    button(one, actionIds.caseWhatIf, 'whatif'),
  ];
}

function gatheredActions(one: Case): Action[] {
  const recheck = button(one, actionIds.caseRecheck, 'recheck');
  if (one.status === 'resolved' || one.status === 'withdrawn') return [recheck];
  return one.owner === null
    ? [{ ...button(one, actionIds.caseClaimAll, 'case-claim-all'), primary: true }, recheck]
    : [
        { ...button(one, actionIds.caseResolveAll, 'case-resolve-all', { code: 'fixed' }), primary: true },
        recheck,
      ];
}

/** Which end the case had, where the usual one is not it. */
export function caseResolveView(one: Case, codes: readonly ResolutionCode[]): View {
  return {
    name: 'case-resolve',
    title: phrase('desk.resolve.title', { id: one.id }),
    blocks: [sentence('desk.resolve.text', { id: one.id })],
    actions: codes.map((code) => button(one, actionIds.caseResolve, `case-resolve.${code}`, { code })),
  };
}

/** To whom of the desk the case goes; the first five that are known. */
export function caseGiveView(one: Case, colleagues: readonly string[]): View {
  const others = colleagues.filter((who) => who !== one.owner).slice(0, 5);
  return {
    name: 'case-give',
    title: phrase('desk.give.title', { id: one.id }),
    blocks: [sentence(others.length > 0 ? 'desk.give.text' : 'desk.give.none')],
    actions: others.map((to) => ({
      id: actionIds.caseHandOver,
      label: phrase('button.case-give.to', { who: shortName(to) }),
      data: { case: String(one.id), to },
    })),
  };
}
