import { type ChangeFault, type ChangeFaultCode, changeKeys } from '../engine/index.ts';

const meanings: Record<ChangeFaultCode, string> = {
  'no-equals': 'is not KEY=VALUE',
  'unknown-key': 'is not a change that can be predicted',
  'unknown-policy': 'is not a client policy setting that can be predicted: only DisableEmailComparisonCheck',
  'not-an-address':
    'needs an address like anna@example.org, @example.org to keep what stands before the @, or none',
  'not-a-domain': 'does not name a domain',
  'not-a-host': 'needs the name of a host (no address, no port)',
  'not-true-or-false': 'needs true or false',
  'not-a-trust': 'needs two-way, one-way (the forest of Lync trusts the other) or none',
  'no-names': 'needs the names that the certificate is for: cert=HOST:name1+name2',
  'said-twice': 'gives a second value to something that was given one already',
};

/** Every fault of a typed change in words, with what was probably meant and what there is. */
export function changeFaultText(faults: readonly ChangeFault[]): string {
  const lines = faults.map(
    ({ code, word, suggestion }) =>
      `  ${word} ${meanings[code]}${suggestion ? `; did you mean ${suggestion}?` : ''}`,
  );
  return [
    'The change is not understood:',
    ...lines,
    `Changes that can be predicted, also together: ${changeKeys.map((key) => `${key}=…`).join(' ')}`,
  ].join('\n');
}
