import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import { measureQuality } from '../../profiling/measure-quality.js';
import { prepareDataset, type DatasetSelection } from '../../profiling/prepare-dataset.js';
import { readRawTable } from '../../profiling/read-raw-table.js';
import { writeParquet } from './parquet.js';

const schema: DatasetSchema = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'at', kind: 'time', nullable: true },
    { name: 'size', kind: 'number', nullable: true, range: [0, 500] },
    { name: 'it\'s a "name"', kind: 'text', nullable: true },
  ],
  ordinal: 'row',
  time: 'at',
  label: { name: 'large', type: 'INT64', operator: 'above', sources: ['size'], settings: { threshold: 250 } },
  features: [{ name: 'hour', type: 'INT64', operator: 'hourOfDay', sources: ['at'] }],
};

let folder = '';
let source = '';
const selection = (change: Partial<DatasetSelection> = {}): DatasetSelection => ({
  parquetPath: source,
  outPath: join(folder, 'sample.parquet'),
  schema,
  from: '2001-01-01',
  to: '2001-01-03',
  share: 0.25,
  seed: 42,
  ...change,
});
const bytesOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenure-dataset-'));
  source = join(folder, 'source.parquet');
  // One row a minute from midnight: rows 0 to 1439 are the first day, and so on for four days.
  await writeParquet(
    source,
    `select timestamp '2001-01-01' + i * interval 1 minute as "at", (i % 700)::bigint as size,
       case when i % 10 = 0 then null else 'c' || i % 7 end as "it's a ""name""" from range(5760) t(i)`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a prepared sample', () => {
  test('holds exactly the rows that hash below the share, by their number in the source', async () => {
    const { outPath, rows } = await prepareDataset(selection());
    const taken = Array.from({ length: 2880 }, (_, row) => row).filter((row) => {
      const digest = createHash('md5').update(`42:${row}`).digest();
      return digest.readUInt32BE(0) / 2 ** 32 < 0.25;
    });
    const table = await readRawTable(outPath, schema);
    expect([...(table.columns.row?.values ?? [])]).toEqual(taken);
    expect(rows).toBe(taken.length);
  });

  test('has the same bytes each time, and others with another seed', async () => {
    const first = await prepareDataset(selection({ outPath: join(folder, 'a.parquet') }));
    const again = await prepareDataset(selection({ outPath: join(folder, 'b.parquet') }));
    const other = await prepareDataset(selection({ outPath: join(folder, 'c.parquet'), seed: 43 }));
    expect(await bytesOf(first.outPath)).toBe(await bytesOf(again.outPath));
    expect(await bytesOf(first.outPath)).not.toBe(await bytesOf(other.outPath));
  });

  test('begins at the first instant and ends before the last', async () => {
    const { quality } = await prepareDataset(selection({ from: '2001-01-02', share: 1 }));
    expect(quality.rows).toBe(1440);
    expect(quality.columns.at).toMatchObject({ min: '2001-01-02T00:00:00', max: '2001-01-02T23:59:00' });
  });

  test('leaves no file when nothing was selected or the data do not fit', async () => {
    const outPath = join(folder, 'refused', 'x.parquet');
    await expect(prepareDataset(selection({ outPath, from: '2002-01-01', to: '2002-01-02' }))).rejects.toThrow(
      'No row',
    );
    const [row, at, ...others] = schema.columns;
    const wrong = { ...schema, columns: [row, { ...at, kind: 'text' }, ...others] } as DatasetSchema;
    await expect(prepareDataset(selection({ outPath, schema: wrong }))).rejects.toThrow(
      'column "at" should hold a text, it holds TIMESTAMP',
    );
    await expect(prepareDataset(selection({ outPath, share: 0 }))).rejects.toThrow('share must be above 0');
    expect(await readdir(join(folder, 'refused'))).toEqual([]);
  });
});

describe('a quality report', () => {
  test('counts missing, distinct, implausible and repeated rows', async () => {
    const path = join(folder, 'messy.parquet');
    await writeParquet(
      path,
      `select * from (values
         (0, timestamp '2001-01-01 10:00', 1.5::double, 'a'),
         (1, timestamp '2001-01-01 10:00', 1.5, 'a'),
         (2, null, 'nan', 'b'),
         (3, timestamp '2001-01-02 11:30', -1, null),
         (4, timestamp '2001-01-02 11:30', 'inf', 'b'),
         (5, timestamp '2001-01-02 11:30', null, 'b')) t("row", "at", size, "it's a ""name""")`,
    );
    const quality = await measureQuality(path, schema);
    expect(quality).toMatchObject({
      rows: 6,
      duplicateRows: 1,
      missingShares: { row: 0, at: 1 / 6, size: 2 / 6, 'it\'s a "name"': 1 / 6 },
      columns: {
        at: { missing: 1, distinct: 2, min: '2001-01-01T10:00:00', max: '2001-01-02T11:30:00' },
        size: { missing: 2, distinct: 3, outOfRange: 2, min: -1 },
        'it\'s a "name"': { missing: 1, distinct: 2, min: 'a', max: 'b' },
      },
    });
  });
});

describe('raw rows', () => {
  test('come in the order of time, then of the ordinal, with NaN and null for missing', async () => {
    const path = join(folder, 'unordered.parquet');
    await writeParquet(
      path,
      `select * from (values (9, timestamp '2001-01-02', 1::bigint, 'x'), (8, timestamp '2001-01-02', null, null),
         (10, timestamp '2001-01-01 00:00:00.5', 3, 'z')) t("row", "at", size, "it's a ""name""")`,
    );
    const { rows, columns } = await readRawTable(path, schema);
    expect(rows).toBe(3);
    expect([...(columns.row?.values ?? [])]).toEqual([10, 8, 9]);
    expect([...(columns.at?.values ?? [])]).toEqual([978307200500, 978393600000, 978393600000]);
    expect([...(columns.size?.values ?? [])]).toEqual([3, NaN, 1]);
    expect(columns['it\'s a "name"']?.values).toEqual(['z', null, 'x']);
  });

  test('are refused with the reason when file or columns are not there', async () => {
    await expect(readRawTable(join(folder, 'none.parquet'), schema)).rejects.toThrow('no readable file');
    const text = join(folder, 'text.parquet');
    await writeFile(text, 'this is no Parquet');
    await expect(readRawTable(text, schema)).rejects.toThrow('cannot be read as Parquet');
    await expect(readRawTable(source, schema)).rejects.toThrow('column "row" is missing; the file has at, size');
  });
});
