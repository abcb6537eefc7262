import type { ColumnKind } from '../../domain/monitoring/comparison/column-kind.js';

const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['integer', /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/],
  ['number', /^(FLOAT|DOUBLE|DECIMAL\(.*\))$/],
  ['category', /^(VARCHAR|ENUM\(.*\)|BOOLEAN|UUID)$/],
  ['time', /^(TIMESTAMP.*|DATE|TIME.*)$/],
];

/** What a column of a type of DuckDB holds. */
export function columnKindOf(sqlType: string): ColumnKind {
  return kinds.find(([, pattern]) => pattern.test(sqlType))?.[0] ?? 'other';
}
