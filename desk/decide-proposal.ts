import { type CaseCommand, type Decide, happens, refuse } from './command.ts';

type Of<K extends CaseCommand['kind']> = Decide<Extract<CaseCommand, { kind: K }>>;

/** An agent asks; a proposal that runs already is not overwritten. */
export const propose: Of<'propose'> = (one, { proposal }, _actor, now) => {
  const open = one.proposal && one.proposal.state !== 'carried-out' && now < one.proposal.expiresAt;
  if (open) return refuse({ code: 'already' });
  if (proposal.commands.length === 0) return refuse({ code: 'empty' });
  return happens({ kind: 'proposed', proposal });
};

/** Four eyes: nobody approves what they asked for themselves. */
export const approve: Of<'approve'> = (one, _command, { id, role }, now) => {
  const { proposal } = one;
  if (role !== 'admin') return refuse({ code: 'role' });
  if (proposal?.state !== 'asked') return refuse({ code: proposal ? 'already' : 'no-proposal' });
  if (proposal.by === id) return refuse({ code: 'own-proposal' });
  if (now >= proposal.expiresAt) return refuse({ code: 'proposal-expired', at: proposal.expiresAt });
  return happens({ kind: 'approved' });
};

export const decline: Of<'decline'> = (one, { reason }, { role }) => {
  if (role !== 'admin') return refuse({ code: 'role' });
  return one.proposal
    ? happens({ kind: 'declined', reason: reason.trim().slice(0, 500) })
    : refuse({ code: 'no-proposal' });
};

export const expire: Of<'expire'> = (one, _command, _actor, now) => {
  const { proposal } = one;
  const over = proposal && proposal.state !== 'carried-out' && now >= proposal.expiresAt;
  return over ? happens({ kind: 'expired' }) : refuse({ code: 'no-proposal' });
};

/** Said by an admin after the approval; the bot itself changes nothing. */
export const carryOut: Of<'carry-out'> = (one, { checkAt }, { role }) => {
  if (role !== 'admin') return refuse({ code: 'role' });
  return one.proposal?.state === 'approved'
    ? happens({ kind: 'carried-out', checkAt })
    : refuse({ code: one.proposal?.state === 'carried-out' ? 'already' : 'no-proposal' });
};
