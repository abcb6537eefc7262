import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReferenceProfile } from '../../domain/profile/baseline.js';
import { categoryProfile } from '../../domain/profile/category-profile.js';
import type { ColumnLayout } from '../../domain/profile/column-layout.js';
import type { ColumnProfile } from '../../domain/profile/column-profile.js';
import { frequentCategories } from '../../domain/profile/frequent-categories.js';
import { layoutNumbers } from '../../domain/profile/layout-numbers.js';
import { profileFold } from '../../domain/profile/profile-fold.js';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { columnBatches } from '../column-batches.js';
import { countCategories } from '../count-categories.js';
import { countNulls } from '../count-nulls.js';
import { readNumbers } from '../read-numbers.js';
import type { Advance } from './advance.js';
import { withNulls } from './with-nulls.js';

/** Freezes the layouts of a table's columns and profiles it by them, reading each column once. */
export async function profileReferenceTable(
  connection: DuckDBConnection,
  relation: string,
  rows: number,
  columns: readonly ProfiledColumn[],
  advance: Advance,
): Promise<ReferenceProfile> {
  const numbers = columns.filter(({ type }) => type !== 'BYTES');
  const nulls = await countNulls(
    connection,
    relation,
    numbers.map(({ name }) => name),
  );
  const found = new Map<string, { readonly layout: ColumnLayout; readonly profile: ColumnProfile }>();
  for (const batch of columnBatches(numbers, rows)) {
    const values = await readNumbers(connection, relation, rows, batch, (read) => advance(read * batch.length));
    batch.forEach(({ name, type, range }, index) => {
      const column = values[index] as Float64Array;
      const layout = layoutNumbers(name, type, column, range);
      const fold = profileFold([layout]);
      fold.add({ rows, columns: { [name]: column } });
      found.set(name, { layout, profile: withNulls(fold.profile()[0] as ColumnProfile, nulls) });
    });
  }
  for (const { name, type } of columns.filter((column) => column.type === 'BYTES')) {
    const counted = await countCategories(connection, relation, name);
    const layout = { name, type, kind: 'categorical', categories: frequentCategories(counted.counts) } as const;
    found.set(name, { layout, profile: categoryProfile(layout, counted.counts, counted.nulls) });
    advance(rows);
  }
  const ordered = columns.map(({ name }) => found.get(name) as NonNullable<ReturnType<typeof found.get>>);
  return { rows, layouts: ordered.map(({ layout }) => layout), columns: ordered.map(({ profile }) => profile) };
}
