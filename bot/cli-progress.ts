import type { Progress } from '../engine/index.ts';

const names: Record<Progress['step'], string> = {
  directory: 'directories read',
  dns: 'names looked up (DNS)',
  certificate: 'good certificate seen',
  realm: 'owner of the server known',
};
const total = Object.keys(names).length;

export interface ProgressLines {
  onProgress(progress: Progress): void;
  /** tells the steps of which nothing could be seen; called once, when all is over */
  end(): void;
}

/**
 * Tells the progress of a check on standard error: each step once, numbered in the order in which they end. Several
 * looks belong to one step and one may fail where another succeeds, so that a failure is told at the end only.
 */
export function progressLines(write: (line: string) => void = toStandardError): ProgressLines {
  const done = new Set<Progress['step']>();
  const failed = new Set<Progress['step']>();
  const line = (step: Progress['step'], more: string): void => {
    done.add(step);
    write(`[${done.size}/${total}] ${names[step]}${more}\n`);
  };
  return {
    onProgress({ step, state }) {
      if (state === 'failed') failed.add(step);
      if (state === 'done' && !done.has(step)) line(step, '');
    },
    end() {
      for (const step of failed) if (!done.has(step)) line(step, ': no');
    },
  };
}
const toStandardError = (line: string): void => void process.stderr.write(line);
