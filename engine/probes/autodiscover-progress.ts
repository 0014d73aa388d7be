import type { DnsAnswer, Hop } from '../facts/lookup.ts';
import type { Progress, StepId } from '../probe.ts';

const steps: readonly StepId[] = ['dns', 'certificate', 'realm'];

/**
 * Turns the steps of a look-up into what a person follows: names answered, a certificate seen, a realm named.
 * The first good sign of a step is its "done"; a step without one has failed at the end.
 */
export function lookupProgress(tell: (event: Progress) => void) {
  const settled = new Set<StepId>();
  const settle = (step: StepId, state: 'done' | 'failed'): void => {
    if (settled.has(step)) return;
    settled.add(step);
    tell({ step, state });
    const following = steps[steps.indexOf(step) + 1];
    if (following && state === 'done' && !settled.has(following)) tell({ step: following, state: 'running' });
  };
  const names = (answers: readonly DnsAnswer[]): void => {
    if (answers.some(({ rcode }) => rcode === 'NOERROR' || rcode === 'NXDOMAIN')) settle('dns', 'done');
  };
  return {
    begin: () => tell({ step: 'dns', state: 'running' }),
    seen(step: { answer: DnsAnswer } | { hop: Hop }): void {
      if ('answer' in step) {
        names([step.answer]);
        return;
      }
      names(step.hop.dns);
      if (step.hop.tls?.verified) settle('certificate', 'done');
      if (step.hop.challenge) settle('realm', 'done');
    },
    end(): void {
      for (const step of steps) settle(step, 'failed');
    },
  };
}
