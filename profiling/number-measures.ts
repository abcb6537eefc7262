import type { DuckDBMapValue } from '@duckdb/node-api';
import { castBounds } from '../domain/profile/cast-bounds.js';
import type { ColumnLayout } from '../domain/profile/column-layout.js';
import type { ColumnProfile } from '../domain/profile/column-profile.js';
import { emptyMoments, type Moments } from '../domain/profile/moments.js';
import { castNumber } from './duckdb/cast-number.js';

type NumberLayout = Exclude<ColumnLayout, { kind: 'categorical' }>;

/**
 * What is asked of DuckDB about a column of numbers, for one scan over all columns. Deviations are summed around a number
 * from the middle of the layout, with compensation (Kahan), so that a large offset costs no digits.
 */
export function numberMeasures(layout: NumberLayout, index: number): string[] {
  const x = castNumber(layout.name, layout.type);
  const shift = middleOf(layout);
  const range = layout.range ?? null;
  const outside = range === null ? 'false' : `${x} < ${sqlNumber(range[0])} or ${x} > ${sqlNumber(range[1])}`;
  return [
    `count(*) filter (${x} is null)::double as null_${index}`,
    `count(*) filter (isnan(${x}))::double as nan_${index}`,
    `count(*) filter (isinf(${x}))::double as inf_${index}`,
    `count(*) filter (not isnan(${x}) and (${outside}))::double as out_${index}`,
    `fsum(${x} - ${sqlNumber(shift)}) filter (isfinite(${x})) as sum_${index}`,
    `fsum((${x} - ${sqlNumber(shift)}) ** 2) filter (isfinite(${x})) as sq_${index}`,
    `min(${x}) filter (isfinite(${x})) as min_${index}`,
    `max(${x}) filter (isfinite(${x})) as max_${index}`,
    `${countsOf(layout, x)} as counts_${index}`,
  ];
}

/** The profile of a column from the answers to its measures. */
export function readNumberMeasures(
  layout: NumberLayout,
  index: number,
  rows: number,
  row: Readonly<Record<string, unknown>>,
): ColumnProfile {
  const count = (name: string): number => Number(row[`${name}_${index}`]);
  const [nulls, nans, infinite] = [count('null'), count('nan'), count('inf')];
  const values = rows - nulls - nans;
  const known = readCounts(layout, row[`counts_${index}`] as DuckDBMapValue | null);
  const rest = values - known.reduce((sum, one) => sum + one, 0);
  return {
    name: layout.name,
    rows,
    nulls,
    nans,
    infinite,
    outOfRange: count('out'),
    unseen: layout.kind === 'discrete' ? rest : 0,
    counts: [...known, rest],
    moments: readMoments(values - infinite, middleOf(layout), count('sum'), count('sq'), count('min'), count('max')),
  };
}

function countsOf(layout: NumberLayout, x: string): string {
  const bounds = castBounds(layout);
  if (bounds.length === 0) return 'null';
  const list = `[${bounds.map(sqlNumber).join(', ')}]::double[]`;
  const filter = layout.kind === 'numeric' ? `not isnan(${x})` : `not isnan(${x}) and list_contains(${list}, ${x})`;
  return `histogram(${x}, ${list}) filter (${filter})`;
}

/** Counts of all bins but the last one, which holds the rest. */
function readCounts(layout: NumberLayout, map: DuckDBMapValue | null): number[] {
  const found = new Map(map?.entries.map(({ key, value }) => [Number(key), Number(value)]));
  return castBounds(layout).map((bound) => found.get(bound) ?? 0);
}

function readMoments(count: number, shift: number, sum: number, squares: number, min: number, max: number): Moments {
  if (count === 0) return emptyMoments;
  return { count, mean: shift + sum / count, m2: Math.max(0, squares - (sum * sum) / count), min, max };
}

function middleOf(layout: NumberLayout): number {
  const bounds = castBounds(layout).filter(Number.isFinite);
  return bounds[bounds.length >> 1] ?? 0;
}

/** A number as an SQL literal that reads back as the same double. */
const sqlNumber = (value: number): string => `'${value}'::double`;
