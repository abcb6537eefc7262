import type { Columns } from '../model/columns.js';
import { categoryFolder } from './category-fold.js';
import type { ColumnFold } from './column-fold.js';
import type { ColumnLayout } from './column-layout.js';
import type { ColumnProfile } from './column-profile.js';
import { numberFolder } from './number-fold.js';

/** Collects the profile of a table, batch after batch. */
export interface ProfileFold {
  /** Counts the rows at `from` (included) to `to` (excluded); all by default. Each column is passed over once. */
  add(table: Columns, from?: number, to?: number): void;
  profile(): ColumnProfile[];
}

/**
 * Prepares folds by frozen layouts: lookup tables are made once, each call of the answer begins a new profile. A fold
 * throws a `TypeError` for a table that lacks a column or holds it in another kind.
 */
export function profileFolder(layouts: readonly ColumnLayout[]): () => ProfileFold {
  const folders = layouts.map((layout) =>
    layout.kind === 'categorical' ? categoryFolder(layout) : numberFolder(layout),
  );
  return () =>
    foldColumns(
      layouts,
      folders.map((folder) => folder()),
    );
}

/** One fold by frozen layouts. */
export function profileFold(layouts: readonly ColumnLayout[]): ProfileFold {
  return profileFolder(layouts)();
}

function foldColumns(layouts: readonly ColumnLayout[], folds: readonly ColumnFold[]): ProfileFold {
  return {
    add: (table, from = 0, to = table.rows) => {
      layouts.forEach(({ name }, index) => {
        const values = table.columns[name];
        if (values === undefined) throw new TypeError(`the table has no column "${name}"`);
        folds[index]?.add(values, from, to);
      });
    },
    profile: () => folds.map((fold) => fold.profile()),
  };
}
