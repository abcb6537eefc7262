import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import { evaluateFeatures } from '../../domain/features/evaluate-features.js';
import { rawSource } from '../../domain/features/raw-source.js';
import { readDatasetSchema } from '../../domain/features/read-dataset-schema.js';
import { readRawRecords } from '../../domain/features/read-raw-records.js';
import type { LabelledPrediction } from '../../domain/features/labelled-prediction.js';
import { freezeDataset } from '../../profiling/freeze-dataset.js';
import { readRawTable } from '../../profiling/read-raw-table.js';
import { writeParquet } from './parquet.js';

const schema: DatasetSchema = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'at', kind: 'time' },
    { name: 'size', kind: 'number', nullable: true },
    { name: 'place', kind: 'text' },
  ],
  ordinal: 'row',
  time: 'at',
  label: { name: 'large', type: 'INT64', operator: 'above', sources: ['row'], settings: { threshold: 1500 } },
  features: [
    { name: 'hour', type: 'INT64', operator: 'hourOfDay', sources: ['at'], range: [0, 23] },
    { name: 'size', type: 'FP32', operator: 'value', sources: ['size'], nullable: true },
    { name: 'place', type: 'BYTES', operator: 'value', sources: ['place'] },
  ],
};
const digest = `sha256:${'7'.repeat(64)}`;
const end = Date.parse('2001-01-01T00:00:00Z') + 2999 * 60_000;

let folder = '';
let base = { parquetPath: '', digest, schema };

const prediction = (minutes: number, change: Partial<LabelledPrediction['inputs']> = {}): LabelledPrediction => ({
  at: new Date(end + minutes * 60_000),
  inputs: { hour: 7, size: 0.1, place: 'x', ...change },
  label: minutes % 2,
});

async function* inBatches(...batches: LabelledPrediction[][]): AsyncGenerator<LabelledPrediction[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

const freeze = (...batches: LabelledPrediction[][]) =>
  freezeDataset({
    base,
    outPath: join(folder, 'frozen.parquet'),
    predictionsAfter: (time) => {
      expect(time.getTime()).toBe(end);
      return inBatches(...batches);
    },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenure-freeze-'));
  base = { ...base, parquetPath: join(folder, 'base.parquet') };
  // One row a minute, in another order than that of time; every tenth size is missing.
  await writeParquet(
    base.parquetPath,
    `select i::bigint as "row", timestamp '2001-01-01' + i * interval 1 minute as "at",
       case when i % 10 = 0 then null else i / 7.0 end as size, 'p' || i % 5 as place
     from range(2999, -1, -1) t(i)`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a frozen dataset', () => {
  test('holds the features of the base and, after them, those of the predictions in their order', async () => {
    const frozen = await freeze([prediction(1), prediction(2)], [prediction(3, { size: null, place: 'new' })]);
    expect([frozen.rows, frozen.predictions, frozen.leftOut]).toEqual([3003, 3, 0]);
    const read = await readRawTable(frozen.outPath, frozen.schema);
    const features = evaluateFeatures(frozen.schema.features, read);
    const raw = await readRawTable(base.parquetPath, schema);
    const wanted = evaluateFeatures(schema.features, raw);
    for (const name of ['hour', 'size', 'place']) {
      expect([...(features.columns[name] ?? [])].slice(0, 3000)).toEqual([...(wanted.columns[name] ?? [])]);
    }
    expect([...(features.columns['size'] as Float32Array)].slice(3000)).toEqual([0.1, 0.1, NaN].map(Math.fround));
    expect(features.columns['place']?.slice(3000)).toEqual(['x', 'x', 'new']);
    expect([...(read.columns['row']?.values ?? [])].slice(2999)).toEqual([2999, 3000, 3001, 3002]);
    expect([...(read.columns['large']?.values ?? [])].slice(2998)).toEqual([1, 1, 1, 0, 1]);
  });

  test('has the same bytes for the same rows, however they come in batches', async () => {
    const sha = async (path: string) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    const one = await sha((await freeze([prediction(1), prediction(2), prediction(3)])).outPath);
    expect(await sha((await freeze([prediction(1)], [], [prediction(2), prediction(3)])).outPath)).toBe(one);
    expect(await readdir(folder)).toEqual(['base.parquet', 'frozen.parquet']);
  });

  test('measures its own quality, so that the gate can judge it', async () => {
    const { quality } = await freeze([prediction(1)]);
    expect(quality.rows).toBe(3001);
    expect(quality.missingShares['size']).toBeCloseTo(300 / 3001, 12);
    expect(quality.columns['at']?.max).toBe('2001-01-03T02:00:00');
  });

  test('leaves out predictions of another signature, and says how many', async () => {
    const other = [prediction(1, { hour: null }), prediction(2, { place: 5 }), prediction(3, { size: undefined })];
    const frozen = await freeze([...other, prediction(4)]);
    expect([frozen.predictions, frozen.leftOut]).toEqual([2, 2]);
  });

  test('carries along how raw rows become features', async () => {
    const frozen = await freeze([prediction(1)]);
    expect(readDatasetSchema(JSON.parse(JSON.stringify(frozen.schema)))).toMatchObject({ ok: true });
    expect(frozen.schema.computedFrom?.dataset).toBe(digest);
    const source = rawSource(frozen.schema);
    const raw = readRawRecords([{ at: '2001-05-05T09:30', size: 3, place: 'p1' }], source);
    const { columns } = evaluateFeatures(source.features, raw);
    expect([columns['hour']?.[0], columns['size']?.[0], columns['place']?.[0]]).toEqual([9n, 3, 'p1']);
  });
});
