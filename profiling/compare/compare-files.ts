import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { compareTables } from '../../domain/monitoring/comparison/compare-tables.js';
import type { TableComparison } from '../../domain/monitoring/comparison/table-comparison.js';
import { countNulls } from '../count-nulls.js';
import { withDuckDb } from '../duckdb/with-duckdb.js';
import type { CompareSettings } from './compare-settings.js';
import { countTables } from './count-tables.js';
import { countDistinct } from './count-distinct.js';
import { openTable, type OpenTable } from './open-table.js';
import { planColumns, type ColumnPlan } from './plan-columns.js';
import { readAsTool } from './read-as-tool.js';
import type { CompareProgress } from './progress.js';

/**
 * Compares a Parquet or CSV file with another: drift and quality of every column of both, judged by the product's own
 * rule. The reference's numbers are in memory while they are counted, the current ones pass by.
 *
 * @param onProgress told when a step begins and while it goes on
 * @throws DatasetError for files that cannot be read and settings that do not fit them
 */
export async function compareFiles(
  currentPath: string,
  referencePath: string,
  settings: CompareSettings,
  onProgress: CompareProgress = () => undefined,
): Promise<TableComparison> {
  return withDuckDb(async (connection) => {
    onProgress({ step: 'opening', done: 0 });
    const reference = await openTable(connection, referencePath, 'reference');
    const current = await openTable(connection, currentPath, 'current');
    const plan = await makePlan(connection, reference, current, settings);
    const profiled = plan.columns.flatMap(({ profiled: one }) => (one === null ? [] : [one]));
    const { reference: before, current: now } = await countTables(connection, reference, current, profiled, onProgress);
    const asked =
      settings.tool === null ? null : await readAsTool(connection, settings.tool, plan, reference, current, onProgress);
    onProgress({ step: 'judging', done: 0 });
    const counted = {
      reference: before,
      current: { rows: current.rows, columns: now.columns },
      columns: plan.columns.map(({ name, role, roleBecause }) => ({
        name,
        role,
        roleBecause,
        unseen: now.unseen.get(name) ?? [],
        tool: asked?.get(name) ?? null,
      })),
      missing: await missingOf(connection, plan, reference, current),
      schema: plan.schema,
    };
    return compareTables(counted, settings.drift, settings.quality);
  }, availableParallelism());
}

async function makePlan(
  connection: DuckDBConnection,
  reference: OpenTable,
  current: OpenTable,
  settings: CompareSettings,
): Promise<ColumnPlan> {
  const types = new Map(current.columns.map(({ name, sqlType }) => [name, sqlType]));
  const retyped = (name: string, sqlType: string): boolean => types.has(name) && types.get(name) !== sqlType;
  const asked = reference.columns
    .filter(({ name, kind, sqlType }) => kind === 'integer' || kind === 'category' || retyped(name, sqlType))
    .map(({ name }) => name);
  const doubtful = reference.columns.filter(({ name, sqlType }) => retyped(name, sqlType)).map(({ name }) => name);
  const counted = {
    reference: await countDistinct(connection, reference.relation, asked),
    current: await countDistinct(connection, current.relation, doubtful),
  };
  return planColumns(reference, current, counted, settings.columns);
}

async function missingOf(
  connection: DuckDBConnection,
  { columns }: ColumnPlan,
  reference: OpenTable,
  current: OpenTable,
): Promise<Map<string, { reference: number; current: number }>> {
  const names = columns.filter(({ profiled, role }) => profiled === null && role !== 'ignored').map(({ name }) => name);
  const before = await countNulls(connection, reference.relation, names);
  const now = await countNulls(connection, current.relation, names);
  return new Map(names.map((name) => [name, { reference: before.get(name) ?? 0, current: now.get(name) ?? 0 }]));
}
