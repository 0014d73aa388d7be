import type { AuditKey } from '../../cards/index.ts';
import { caseNumber } from '../triage-desk.ts';
import { outdated } from '../triage-who.ts';
import type { Arg, Command } from './command.ts';

/** `audit case N`, `audit person ADDRESS` or `audit ADDRESS`, `audit admin ADDRESS`: who did what. */
const auditOf = (key: AuditKey, arg: Arg, also: readonly string[] = []): Command => ({
  name: `audit ${key}`,
  also,
  roles: ['admin'],
  args: [arg],
  run(state, { given }) {
    const value = key === 'case' ? caseNumber(given[arg.name]) : given[arg.name];
    if (value === undefined) return outdated(state);
    return { state, replies: [], effects: [{ kind: 'read-audit', key, value: String(value) }] };
  },
});

export const auditCommands: readonly Command[] = [
  auditOf('case', { name: 'case', kind: 'case', asks: 'case' }),
  auditOf('person', { name: 'who', kind: 'address', asks: 'who' }, ['audit']),
  auditOf('admin', { name: 'who', kind: 'address', asks: 'who' }),
];
