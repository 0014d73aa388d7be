/** Tables of the helpdesk. */
export interface DeskTables {
  /** turn: grows with each writing transaction of the desk. case, audit: the last number given */
  counter: { name: 'turn' | 'case' | 'audit'; value: number };
  /** append-only; the key is what makes a claim atomic */
  case_event: {
    case_id: number;
    /** 1, 2, 3 … within the case */
    seq: number;
    at: number;
    /** JSON, everything but seq */
    body: string;
  };
  /** what lists need of a case, made from its events in the same transaction */
  case_index: {
    id: number;
    version: number;
    status: string;
    owner: string | null;
    requester: string;
    cause: string | null;
    domain: string | null;
    parent: number | null;
    /** 1: it gathers others */
    gathering: number;
    /** what there is only one open case of, see case-index.ts */
    open_key: string | null;
    opened_at: number;
    last_at: number;
  };
  /** what is to be shown, and where it was: one row a card and place, one a line or notice */
  delivery: {
    /** the same again is the same message */
    key: string;
    /** where order is kept */
    place: string;
    /** order within the place */
    position: number;
    case_id: number;
    /** JSON */
    body: string;
    state: 'ready' | 'sent' | 'dead';
    /** grows each time it is to be shown anew */
    revision: number;
    next_at: number;
    attempts: number;
    /** the channel's id of the message it is */
    message: string | null;
    why: string | null;
    owner: string;
    /** grows with each claim: who comes late with an older one changes nothing */
    fence: number;
    lease_until: number;
    armed_at: number;
  };
}
