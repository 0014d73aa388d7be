import { fail, likely, notApplicable, pass, rule } from '../rule.ts';
import { olderBuild, quotes, told } from './common/told.ts';

/** Builds from which on somebody can be delegate for 25 people instead of two, by generation (KB-DELEG3) */
const fixed = (build: string): boolean =>
  !olderBuild(build, build.startsWith('16.') ? '16.0.6741.2017' : '15.0.4787.1002');

/** Delegate of more than two people: an old client says again and again that one was added. */
export const delegateLimit = rule({
  id: 'delegate-limit',
  severity: 'limit',
  grade: 'V',
  explains: ['other', 'meeting_error'],
  rank: 129,
  needs: ['complaint'],
  considers: ['said.build'],
  cites: ['KB-DELEG3'],
  remedies: [
    { id: 'update-office', role: 'user' },
    { id: 'read-build', role: 'agent' },
    { id: 'update-or-two-owners', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (!quotes(complaint, 'S-31')) return notApplicable('no-such-text');
    const build = told(considered['said.build']);
    if (build === undefined) return likely({ build: '' });
    return fixed(build) ? pass({ build }) : fail({ build });
  },
});
