import type { RawColumn } from '../raw-table.js';
import type { Operator } from './operator.js';

/** Builds an operator that reads one part of a time; a missing time gives a missing part. */
export function timeOperator(part: (time: Date) => number): Operator {
  return {
    settings: [],
    gives: (kinds) =>
      kinds.length === 1 && kinds[0] === 'time' ? { kind: 'number' } : { expected: 'one time column' },
    apply: (sources, _settings, rows) => {
      const { values } = sources[0] as Extract<RawColumn, { kind: 'time' }>;
      const result = new Float64Array(rows);
      for (let row = 0; row < rows; row += 1) result[row] = part(new Date(values[row] ?? NaN));
      return result;
    },
  };
}
