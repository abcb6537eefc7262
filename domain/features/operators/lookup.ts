import type { RawColumn } from '../raw-table.js';
import type { Operator, OperatorSettings } from './operator.js';

const tableOf = (settings: OperatorSettings): ReadonlyMap<string, number> =>
  new Map(Object.entries(settings.table as Record<string, number>));

/** A category looked up in the setting `table` (text to number); what is not in it becomes `otherwise`, or missing. */
export const lookup: Operator = {
  settings: ['table', 'otherwise'],
  checkSettings: ({ table, otherwise }) => {
    const problems: { setting: string; message: string }[] = [];
    const finite = (entry: unknown): boolean => typeof entry === 'number' && Number.isFinite(entry);
    const isTable = typeof table === 'object' && table !== null && !Array.isArray(table);
    if (!isTable || Object.keys(table).length === 0 || !Object.values(table).every(finite)) {
      problems.push({ setting: 'table', message: 'must map at least one category to a number' });
    }
    if (otherwise !== undefined && !finite(otherwise)) {
      problems.push({ setting: 'otherwise', message: 'must be a number' });
    }
    return problems;
  },
  gives: (kinds) => (kinds.length === 1 && kinds[0] === 'text' ? { kind: 'number' } : { expected: 'one text column' }),
  apply: (sources, settings, rows) => {
    const table = tableOf(settings);
    const otherwise = typeof settings.otherwise === 'number' ? settings.otherwise : NaN;
    const { values } = sources[0] as Extract<RawColumn, { kind: 'text' }>;
    return Float64Array.from({ length: rows }, (_, row) => {
      const category = values[row] ?? null;
      return category === null ? NaN : (table.get(category) ?? otherwise);
    });
  },
};
