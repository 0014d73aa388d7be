import type { CitationId } from './citations.ts';
import type { FeatureId, Grade } from './ids.ts';

export type Cell = 'yes' | 'no' | 'partly';
/** What decides a feature beside the two channels. */
export type Also =
  | 'um-mailbox'
  | 'meeting-add-in'
  | 'sip-proxy'
  | 'server-side'
  | 'photo'
  | 'mobile-client'
  | 'delegation'
  | 'contact-store';
export interface Feature {
  id: FeatureId;
  /** works with EWS and MAPI, only EWS, only MAPI, neither */
  both: Cell;
  ews: Cell;
  mapi: Cell;
  neither: Cell;
  also?: Also;
  grade: Grade;
  cites: readonly CitationId[];
}
const row = (
  id: FeatureId,
  cells: string,
  grade: Grade,
  cites: readonly CitationId[],
  also?: Also,
): Feature => {
  const [both, ews, mapi, neither] = [...cells].map(
    (cell): Cell => (cell === 'Y' ? 'yes' : cell === 'P' ? 'partly' : 'no'),
  );
  return {
    id,
    both: both!,
    ews: ews!,
    mapi: mapi!,
    neither: neither!,
    grade,
    cites,
    ...(also ? { also } : {}),
  };
};

/** Which channel each feature needs: columns E+M, E, M, none (L13-COMPAT for the EWS-only rows, TAV for the rest). */
export const features: readonly Feature[] = [
  row('F01', 'YYYN', 'C', ['TAV']),
  row('F02', 'YYYN', 'C', ['TAV']),
  row('F03', 'YYNN', 'V', ['L13-COMPAT', 'SEED']),
  row('F04', 'YYYN', 'C', ['TAV']),
  row('F05', 'YYYN', 'C', ['TAV'], 'um-mailbox'),
  row('F06', 'YYNN', 'V', ['L13-COMPAT', 'SEED'], 'um-mailbox'),
  row('F07', 'YYYN', 'C', ['TAV'], 'um-mailbox'),
  row('F08', 'YYNN', 'C', ['TAV', 'SEED'], 'um-mailbox'),
  row('F09', 'YYYN', 'C', ['TAV']),
  row('F10', 'YYNN', 'V', ['L13-COMPAT']),
  row('F11', 'YYNN', 'C', ['TAV']),
  row('F12', 'YYYN', 'C', ['TAV', 'KB2787614']),
  row('F13', 'YYYN', 'C', ['TAV']),
  row('F14', 'YYNN', 'C', ['TAV']),
  row('F15', 'YYYN', 'C', ['TAV']),
  row('F16', 'YNYN', 'V', ['KB-DELEG', 'TAV'], 'delegation'),
  row('F17', 'YYYN', 'C', ['TAV']),
  row('F18', 'YYPP', 'V', ['L13-COMPAT'], 'photo'),
  row('F19', 'YYNN', 'V', ['KB-UCS'], 'contact-store'),
  row('F20', 'YYYY', 'C', ['SEED', 'CA-PS'], 'meeting-add-in'),
  row('F21', 'YYPP', 'M', ['TAV']),
  row('F22', 'YYYY', 'V', ['KB-SIPADDR'], 'sip-proxy'),
  row('F23', 'YYYY', 'V', ['L13-COMPAT'], 'server-side'),
  row('F24', 'YYNN', 'C', ['TAV'], 'mobile-client'),
  row('F25', 'YYYY', 'V', ['L13-UM'], 'server-side'),
];
