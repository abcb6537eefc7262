import type { JudgedPart } from '../../../domain/monitoring/verdict/judged-part.js';
import { createRandom } from '../../../domain/random/create-random.js';
import { profileColumns, type ProfiledColumn } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';
import type { ColumnValues, Columns } from '../../../domain/model/columns.js';
import { normalQuantile } from '../../../domain/statistics/special/normal-quantile.js';

const random = createRandom(7n);

/** Normal numbers, from a fixed seed. */
export function normals(rows: number, mean = 0): Float64Array {
  return Float64Array.from({ length: rows }, () => mean + normalQuantile(Math.min(1 - 1e-12, random.next() + 1e-12)));
}

/** Categories drawn with these weights, from a fixed seed. */
export function draws(rows: number, weights: Readonly<Record<string, number>>): string[] {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: rows }, () => {
    let rest = random.next() * total;
    return Object.entries(weights).find(([, weight]) => (rest -= weight) < 0)?.[0] ?? 'a';
  });
}

export const tableOf = (columns: Record<string, ColumnValues>): Columns => ({
  rows: Object.values(columns)[0]?.length ?? 0,
  columns,
});

/** A part of a window: the window's rows by the layouts of the reference's. */
export function partOf(
  reference: Record<string, ColumnValues>,
  window: Record<string, ColumnValues>,
  change: Partial<JudgedPart> & { readonly columnsOf?: readonly ProfiledColumn[] } = {},
): JudgedPart {
  const described =
    change.columnsOf ??
    Object.entries(reference).map(([name, values]): ProfiledColumn => ({
      name,
      type: Array.isArray(values) ? 'BYTES' : 'FP64',
    }));
  const profile = profileColumns(tableOf(reference), described);
  const layouts = profile.layouts.filter(({ name }) => name in window);
  const fold = profileFold(layouts);
  fold.add(tableOf(window));
  const { segment = null, concern = 'drift', samePhase = null } = change;
  return {
    concern,
    segment,
    reference: profile,
    samePhase,
    rows: tableOf(window).rows,
    columns: fold.profile(),
  };
}
