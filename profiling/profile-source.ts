import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnLayout } from '../domain/profile/column-layout.js';
import type { ColumnProfile } from '../domain/profile/column-profile.js';
import { identifier, literal } from './duckdb/sql-text.js';
import { rowObjects } from './duckdb/row-objects.js';
import { numberMeasures, readNumberMeasures } from './number-measures.js';

/** The profile of some rows by frozen layouts, in the order of the layouts. */
export interface SourceProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/**
 * Profiles a table or view of DuckDB: the same counts as the fold in memory bin for bin, moments to 1e-12. One scan for
 * all columns of numbers, and one of a single column for each of categories.
 * In memory a missing number is NaN whatever it was; here NULL and NaN are told apart.
 *
 * @param relation name of the table or view, as SQL
 */
export async function profileSource(
  connection: DuckDBConnection,
  relation: string,
  layouts: readonly ColumnLayout[],
): Promise<SourceProfile> {
  const measures = layouts.flatMap((layout, index) =>
    layout.kind === 'categorical' ? [] : numberMeasures(layout, index),
  );
  const asked = ['count(*)::double as "rows"', ...measures].join(', ');
  const [row = {}] = await rowObjects(connection, `select ${asked} from ${relation}`);
  const rows = Number(row.rows);
  const columns: ColumnProfile[] = [];
  for (const [index, layout] of layouts.entries()) {
    columns.push(
      layout.kind === 'categorical'
        ? await profileCategories(connection, relation, layout, rows)
        : readNumberMeasures(layout, index, rows, row),
    );
  }
  return { rows, columns };
}

async function profileCategories(
  connection: DuckDBConnection,
  relation: string,
  layout: Extract<ColumnLayout, { kind: 'categorical' }>,
  rows: number,
): Promise<ColumnProfile> {
  const value = `${identifier(layout.name)}::varchar`;
  // Everything that the layout does not list is one group, however many categories came.
  const listed = layout.categories.map(literal).join(', ');
  const group = layout.categories.length === 0 ? 'false' : `${value} in (${listed})`;
  const found = await rowObjects(
    connection,
    `select case when ${group} then ${value} end as category, ${value} is null as missing, count(*)::double as n
     from ${relation} group by all`,
  );
  const counts = new Map(found.map(({ category, missing, n }) => [missing === true ? missing : category, Number(n)]));
  const unseen = counts.get(null) ?? 0;
  return {
    name: layout.name,
    rows,
    nulls: counts.get(true) ?? 0,
    nans: 0,
    infinite: 0,
    outOfRange: 0,
    unseen,
    counts: [...layout.categories.map((category) => counts.get(category) ?? 0), unseen],
    moments: null,
  };
}
