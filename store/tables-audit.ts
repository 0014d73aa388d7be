/** Who did what, and what was found out about whom. */
export interface AuditTables {
  audit: {
    /** 1, 2, 3 … without a hole */
    seq: number;
    at: number;
    kind: string;
    case_id: number | null;
    event_seq: number | null;
    /** JSON without anybody's data: stays as it is for ever */
    facts: string;
    /** the personal part: who did it, whom it is about, and JSON of what else names people */
    actor: string;
    person: string | null;
    detail: string | null;
    /** with the personal part it makes the digest; replaced when somebody is forgotten */
    salt: string;
    /** of the personal part as it was first: what the chain holds of it */
    digest: string;
    /** which key made the hash; not the key */
    key_id: string;
    hash: string;
  };
  diagnosis: {
    /** SIP address, lower case */
    person: string;
    at: number;
    verdict_id: string;
    /** JSON, see desk/changes.ts */
    facts: string;
  };
}
