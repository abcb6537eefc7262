import type { RawColumn } from '../raw-table.js';
import type { Operator } from './operator.js';

/** Two or more categories as one, between them the setting `separator` (default "-"). Missing when any part is. */
export const join: Operator = {
  settings: ['separator'],
  checkSettings: ({ separator }) =>
    separator === undefined || typeof separator === 'string'
      ? []
      : [{ setting: 'separator', message: 'must be text such as "-"' }],
  gives: (kinds) =>
    kinds.length >= 2 && kinds.every((kind) => kind === 'text')
      ? { kind: 'text' }
      : { expected: 'two or more text columns' },
  apply: (sources, settings, rows) => {
    const separator = typeof settings.separator === 'string' ? settings.separator : '-';
    const columns = sources.map((source) => (source as Extract<RawColumn, { kind: 'text' }>).values);
    return Array.from({ length: rows }, (_, row) => {
      const parts = columns.map((values) => values[row] ?? null);
      return parts.includes(null) ? null : parts.join(separator);
    });
  },
};
