import type { DuckDBConnection } from '@duckdb/node-api';
import { categoryProfile } from '../../domain/profile/category-profile.js';
import type { ColumnLayout } from '../../domain/profile/column-layout.js';
import type { ColumnProfile } from '../../domain/profile/column-profile.js';
import { profileFold } from '../../domain/profile/profile-fold.js';
import { countCategories } from '../count-categories.js';
import { countNulls } from '../count-nulls.js';
import { numberChunks } from '../duckdb/number-chunks.js';
import type { Advance } from './advance.js';
import { withNulls } from './with-nulls.js';

/** A profile of the current table and the categories that the reference does not have, most frequent first. */
export interface CurrentTable {
  readonly columns: readonly ColumnProfile[];
  readonly unseen: ReadonlyMap<string, readonly string[]>;
}

/** Unseen categories that are named. */
const namedUnseen = 5;

/** Profiles a table by frozen layouts in one pass, however many rows it has. */
export async function profileCurrentTable(
  connection: DuckDBConnection,
  relation: string,
  rows: number,
  layouts: readonly ColumnLayout[],
  advance: Advance,
): Promise<CurrentTable> {
  const numbers = layouts.filter(({ kind }) => kind !== 'categorical');
  const names = numbers.map(({ name }) => name);
  const fold = profileFold(numbers);
  if (numbers.length > 0) {
    for await (const chunk of numberChunks(connection, relation, numbers)) {
      fold.add({
        rows: chunk.rows,
        columns: Object.fromEntries(names.map((name, index) => [name, chunk.values[index] as Float64Array])),
      });
      advance(chunk.rows * numbers.length);
    }
  }
  const nulls = await countNulls(connection, relation, names);
  const profiles = new Map(fold.profile().map((profile) => [profile.name, withNulls(profile, nulls)]));
  const unseen = new Map<string, readonly string[]>();
  for (const layout of layouts) {
    if (layout.kind !== 'categorical') continue;
    const counted = await countCategories(connection, relation, layout.name);
    profiles.set(layout.name, categoryProfile(layout, counted.counts, counted.nulls));
    unseen.set(layout.name, mostFrequentUnseen(layout.categories, counted.counts));
    advance(rows);
  }
  return { columns: layouts.map(({ name }) => profiles.get(name) as ColumnProfile), unseen };
}

function mostFrequentUnseen(known: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const listed = new Set(known);
  return [...counts]
    .filter(([category]) => !listed.has(category))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, namedUnseen)
    .map(([category]) => category);
}
