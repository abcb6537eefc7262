import type { RawColumn } from '../raw-table.js';
import type { Operator, OperatorSettings } from './operator.js';

/** Builds an operator on `count` numeric sources that computes each row alone; a missing source gives a missing value. */
export function numericOperator(
  count: 1 | 2,
  compute: (first: number, second: number, settings: OperatorSettings) => number,
  options: Partial<Pick<Operator, 'settings' | 'checkSettings'>> = {},
): Operator {
  const expected = count === 1 ? 'one numeric column' : 'two numeric columns';
  return {
    settings: [],
    ...options,
    gives: (kinds) =>
      kinds.length === count && kinds.every((kind) => kind === 'number') ? { kind: 'number' } : { expected },
    apply: (sources, settings, rows) => {
      const first = numbers(sources[0] as RawColumn);
      const second = numbers(sources[count - 1] as RawColumn);
      const result = new Float64Array(rows);
      for (let row = 0; row < rows; row += 1) {
        const [a, b] = [first[row] as number, second[row] as number];
        result[row] = Number.isNaN(a) || Number.isNaN(b) ? NaN : compute(a, b, settings);
      }
      return result;
    },
  };
}

function numbers(column: RawColumn): Float64Array {
  if (column.kind === 'text')
    throw new TypeError('a numeric operator got a text column: the definition was not checked');
  return column.values;
}
