import type { Operator } from './operator.js';

/** The column as it is: a number or a category. */
export const value: Operator = {
  settings: [],
  gives: ([kind, ...others]) =>
    others.length === 0 && (kind === 'number' || kind === 'text')
      ? { kind }
      : { expected: 'one numeric or text column' },
  apply: (sources) => {
    const column = sources[0];
    return column?.kind === 'text' ? [...column.values] : Float64Array.from(column?.values ?? []);
  },
};
