import { isRecord } from './check-record.js';
import type { DatasetColumn, RawSource } from './dataset-schema.js';
import { FeatureError } from './feature-error.js';
import { columnsNeeded } from './raw-source.js';
import type { RawColumn, RawTable } from './raw-table.js';

/**
 * Reads raw rows given as JSON objects, for the columns that the features need (not the label's own).
 * Times are ISO 8601 text (without a zone read as UTC) or milliseconds since 1970; `null` or an absent key is missing.
 *
 * @throws FeatureError with a path such as `rows[3].date`
 */
export function readRawRecords(records: unknown, source: RawSource): RawTable {
  if (!Array.isArray(records) || records.length === 0) throw new FeatureError('rows', 'must be a list of raw rows');
  const rows = records.map((record: unknown, row) => {
    if (!isRecord(record)) throw new FeatureError(`rows[${row}]`, 'must be an object of raw values by name');
    return record;
  });
  const columns = columnsNeeded(source).map((column) => [column.name, readColumn(column, rows)] as const);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

function readColumn(column: DatasetColumn, rows: readonly Record<string, unknown>[]): RawColumn {
  const { name, kind } = column;
  const path = (row: number): string => `rows[${row}].${name}`;
  if (kind === 'text') return { kind, values: rows.map((record, row) => readText(record[name], path(row))) };
  const read = kind === 'time' ? readTime : readNumber;
  return { kind, values: Float64Array.from(rows, (record, row) => read(record[name], path(row))) };
}

function readText(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new FeatureError(path, `expected text, got ${JSON.stringify(value)}`);
  return value;
}

function readNumber(value: unknown, path: string): number {
  if (value === undefined || value === null) return NaN;
  if (typeof value !== 'number') throw new FeatureError(path, `expected a number, got ${JSON.stringify(value)}`);
  return value;
}

function readTime(value: unknown, path: string): number {
  if (value === undefined || value === null) return NaN;
  const zoned = typeof value === 'string' && !/(Z|[+-]\d\d:?\d\d)$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const date = typeof zoned === 'string' || typeof zoned === 'number' ? new Date(dateOnly(zoned)) : new Date(NaN);
  if (Number.isNaN(date.getTime())) {
    throw new FeatureError(path, `expected a time such as 2001-01-31T18:05, got ${JSON.stringify(value)}`);
  }
  return date.getTime();
}

/** `2001-01-31Z` is not ISO 8601, a date alone is and means UTC. */
function dateOnly(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)Z$/, '$1') : value;
}
