export const expected: readonly never[] = [];
