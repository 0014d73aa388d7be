/** Why the store does not open or answer: a stable code, what is wrong, what to do. Never holds a password. */
export class StoreError extends Error {
  readonly code:
    | 'schema-newer'
    | 'in-use'
    | 'unreachable'
    | 'unreadable'
    | 'no-backup'
    | 'conflict'
    | 'audit-key';
  constructor(code: StoreError['code'], message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}
