import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const rows = 3_000;

/** One feature and a label, as the trainers read it. */
export const lifeSchema = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'at', kind: 'time' },
    { name: 'x', kind: 'number' },
    { name: 'y', kind: 'number' },
  ],
  ordinal: 'row',
  time: 'at',
  label: { name: 'positive', type: 'INT64', operator: 'above', sources: ['y'], settings: { threshold: 0 } },
  features: [{ name: 'x', type: 'FP32', operator: 'value', sources: ['x'] }],
};

/** Rows of three months before the lives begin, as a Parquet file: y is x and some noise. The same for the same seed. */
export async function lifeDataset(seed: number): Promise<{ readonly bytes: Buffer; readonly rows: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-life-'));
  const path = join(folder, 'life.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (
    select i::bigint as "row", timestamp '2000-11-01' + i * interval '40 minutes' as at,
      (hash(i, ${seed}) % 4000)::double / 1000 - 2 as x,
      (hash(i, ${seed}) % 4000)::double / 1000 - 2 + (hash(i + 1000000, ${seed}) % 1000)::double / 1000 - 0.5 as y
    from range(${rows}) r(i)) to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return { bytes, rows };
}
