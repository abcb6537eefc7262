import type { DuckDBConnection } from '@duckdb/node-api';
import { judgeAsTool } from '../../domain/monitoring/comparison/judge-as-tool.js';
import type { ToolReading } from '../../domain/monitoring/comparison/tool-reading.js';
import type { ColumnPlan } from './plan-columns.js';
import type { OpenTable } from './open-table.js';
import type { CompareProgress } from './progress.js';
import { readValues } from './read-values.js';

/** What a tool would say of each judged column. One column of both tables is in memory at a time. */
export async function readAsTool(
  connection: DuckDBConnection,
  tool: 'evidently' | 'nannyml',
  { columns }: ColumnPlan,
  reference: OpenTable,
  current: OpenTable,
  onProgress: CompareProgress,
): Promise<Map<string, ToolReading>> {
  const readings = new Map<string, ToolReading>();
  for (const [index, { name, profiled }] of columns.entries()) {
    onProgress({ step: 'tool', done: index / columns.length });
    if (profiled === null) continue;
    const kind = profiled.type === 'BYTES' ? 'categorical' : 'numeric';
    const before = await readValues(connection, reference, profiled);
    const now = await readValues(connection, current, profiled);
    readings.set(name, judgeAsTool(tool, kind, before, now));
  }
  return readings;
}
