import type { Columns } from '../model/columns.js';
import type { TensorType } from '../model/signature.js';
import type { ReferenceProfile } from './baseline.js';
import type { ColumnLayout } from './column-layout.js';
import { layoutColumn } from './layout-column.js';
import { profileFold } from './profile-fold.js';

/** A column to profile; without `range`, the observed one is taken. `layout`: as it was frozen before. */
export interface ProfiledColumn {
  readonly name: string;
  readonly type: TensorType;
  readonly range?: readonly [number, number];
  readonly layout?: ColumnLayout;
}

/** Freezes layouts from a table and profiles that table by them: the reference profile of these rows. */
export function profileColumns(table: Columns, columns: readonly ProfiledColumn[]): ReferenceProfile {
  const layouts = columns.map(({ name, type, range, layout }) => {
    const values = table.columns[name];
    if (values === undefined) throw new TypeError(`the table has no column "${name}"`);
    return layout ?? layoutColumn(name, type, values, range);
  });
  const fold = profileFold(layouts);
  fold.add(table);
  return { rows: table.rows, layouts, columns: fold.profile() };
}
