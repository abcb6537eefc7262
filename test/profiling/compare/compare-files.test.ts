import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComparedColumn, TableComparison } from '../../../domain/monitoring/comparison/table-comparison.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import { compareFiles } from '../../../profiling/compare/compare-files.js';
import type { CompareSettings } from '../../../profiling/compare/compare-settings.js';
import { layoutSource } from '../../../profiling/layout-source.js';
import { profileSource } from '../../../profiling/profile-source.js';
import { withDuckDb } from '../../../profiling/duckdb/with-duckdb.js';
import { literal } from '../../../profiling/duckdb/sql-text.js';
import { currentTable, referenceTable } from './example-tables.js';

const { drift, quality } = defaultMonitoring;
const settings = (change: Partial<CompareSettings> = {}): CompareSettings => ({
  columns: { weekday: { role: 'calendar' } },
  drift,
  quality,
  tool: null,
  ...change,
});

describe('a comparison of two files', () => {
  let folder: string;
  let found: TableComparison;
  const path = (name: string): string => join(folder, name);
  const column = (name: string): ComparedColumn => {
    const one = found.columns.find((candidate) => candidate.name === name);
    if (one === undefined) throw new Error(`${name} was not compared`);
    return one;
  };
  const write = (name: string, query: string) =>
    withDuckDb((connection) => connection.run(`copy (${query}) to ${literal(path(name))}`));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenure-compare-'));
    await write('reference.parquet', referenceTable);
    await write('current.parquet', currentTable);
    found = await compareFiles(path('current.parquet'), path('reference.parquet'), settings());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('calls a column major, minor or ok by the rule that judges windows', () => {
    expect(column('moved')).toMatchObject({ level: 'major', kind: 'numeric', role: 'feature' });
    expect(column('moved').findings.join(' ')).toMatch(
      /moved far: bias-corrected PSI 0\.2.*mean went from .* up by 0\.4/,
    );
    expect(column('stable')).toMatchObject({ level: 'ok' });
    expect(column('flag')).toMatchObject({ level: 'ok', kind: 'categorical' });
  });

  it('judges a column that froze at one value: two files are no window of one weekday', () => {
    expect(column('frozen')).toMatchObject({ level: 'major' });
  });

  it('shows a column declared calendar and does not judge it', () => {
    const weekday = column('weekday').readings.find(({ concern }) => concern === 'drift');
    expect(weekday).toMatchObject({ level: 'shown' });
  });

  it('judges a rise of missing values, and names values that the reference does not have', () => {
    const missing = column('holey').readings.find(({ concern }) => concern === 'missing');
    expect(missing).toMatchObject({ level: 'major' });
    expect(column('holey').current.missing).toBeGreaterThan(300);
    expect(column('payment').unseen).toEqual(['crypto']);
    expect(column('payment').readings.find(({ concern }) => concern === 'unseen')).toMatchObject({ level: 'major' });
  });

  it('takes identifiers and times for what they are, says so, and judges only whether they are missing', () => {
    expect(column('id')).toMatchObject({ role: 'identifier', level: 'ok', psi: null });
    expect(column('customer')).toMatchObject({ role: 'identifier', level: 'ok' });
    expect(column('at')).toMatchObject({ role: 'time', level: 'ok' });
    expect(found.notes.filter((note) => note.includes('counts as'))).toHaveLength(3);
  });

  it('has a defined answer for a column of one value and for one without any', () => {
    expect(column('constant')).toMatchObject({ level: 'ok', psi: 0 });
    expect(column('empty')).toMatchObject({ level: 'ok', psi: null });
  });

  it('tells columns that are missing, extra or of another type, which makes the whole major', () => {
    expect(found.level).toBe('major');
    expect(found.schema.map(({ column: name, kind }) => [name, kind])).toEqual([
      ['gone', 'missing'],
      ['retyped', 'retyped'],
      ['fresh', 'extra'],
    ]);
  });

  it('ranks columns with the worst first', () => {
    const levels = found.columns.map(({ level }) => level);
    const majors = levels.filter((level) => level === 'major').length;
    expect(majors).toBe(4);
    expect(levels.slice(0, majors)).toEqual(['major', 'major', 'major', 'major']);
  });

  it('counts as the profiles that DuckDB computes count, bin for bin', async () => {
    const expected = await withDuckDb(async (connection) => {
      const relation = (name: string) => `read_parquet(${literal(path(`${name}.parquet`))})`;
      const layouts = await layoutSource(connection, relation('reference'), 20_000, [{ name: 'holey', type: 'FP64' }]);
      const before = await profileSource(connection, relation('reference'), layouts);
      const now = await profileSource(connection, relation('current'), layouts);
      return [before.columns[0]?.counts, now.columns[0]?.counts];
    });
    const { bins } = column('holey');
    expect([bins.map(({ reference }) => reference), bins.map(({ current }) => current)]).toEqual(expected);
  });

  it('gives the same verdicts for the same rows as CSV', async () => {
    await write('reference.csv', referenceTable);
    await write('current.csv', currentTable);
    const csv = await compareFiles(path('current.csv'), path('reference.csv'), settings());
    const verdicts = (all: TableComparison) => all.columns.map(({ name, level, role }) => [name, level, role]).sort();
    expect(verdicts(csv)).toEqual(verdicts(found));
  });

  it('finds nothing between a file and itself', async () => {
    const same = await compareFiles(path('reference.parquet'), path('reference.parquet'), settings());
    expect(same).toMatchObject({ level: 'ok', schema: [] });
    for (const { readings } of same.columns)
      for (const { pValue, concern } of readings) if (concern === 'drift' && pValue !== null) expect(pValue).toBe(1);
  });

  it('answers a current file without rows with no data, and a reference without rows with too little', async () => {
    await write('nothing.parquet', `select * from (${currentTable}) limit 0`);
    const nothing = await compareFiles(path('nothing.parquet'), path('reference.parquet'), settings());
    expect(nothing).toMatchObject({ level: 'noData', current: { rows: 0 } });
    const baseless = await compareFiles(path('current.parquet'), path('nothing.parquet'), settings());
    expect(baseless.columns.every(({ level }) => level === 'insufficientData' || level === 'ok')).toBe(true);
    expect(baseless.notes[0]).toContain('The reference has no rows');
  });

  it('takes the role, type and range that the configuration names', async () => {
    const columns = {
      id: { role: 'feature' },
      stable: { range: [-1, 1] },
      weekday: { type: 'category' },
      moved: { role: 'ignored' },
    } as const;
    const asked = await compareFiles(path('current.parquet'), path('reference.parquet'), settings({ columns }));
    const of = (name: string) => asked.columns.find((one) => one.name === name);
    expect(of('id')).toMatchObject({ role: 'feature', level: 'major' });
    expect(of('weekday')).toMatchObject({ kind: 'categorical' });
    expect(of('moved')).toBeUndefined();
    const outside = of('stable')?.readings.find(({ concern }) => concern === 'outOfRange');
    expect(outside?.measures[0]?.value).toBeGreaterThan(0.25);
  });

  it('says beside each verdict what Evidently or NannyML would say of the same rows', async () => {
    const of = async (tool: 'evidently' | 'nannyml') => {
      const { columns } = await compareFiles(path('current.parquet'), path('reference.parquet'), settings({ tool }));
      return new Map(columns.map((one) => [one.name, one.tool]));
    };
    const evidently = await of('evidently');
    expect(evidently.get('moved')).toMatchObject({ variant: 'wasserstein_1/over_reference_std', drift: true });
    expect(evidently.get('moved')?.value).toBeCloseTo(0.5, 1);
    expect(evidently.get('stable')).toMatchObject({ drift: false });
    expect(evidently.get('payment')).toMatchObject({ variant: 'jensen_shannon/distance.base_e', drift: true });
    expect(evidently.get('empty')).toMatchObject({
      value: null,
      drift: null,
      reason: expect.stringContaining('no value'),
    });
    expect(evidently.get('customer')).toBeNull();
    const nannyml = await of('nannyml');
    expect(nannyml.get('moved')).toMatchObject({
      variant: 'jensen_shannon/distance.base2.doane_reference',
      drift: true,
    });
    expect(nannyml.get('stable')).toMatchObject({ drift: false });
  });

  it.each([
    ['absent.parquet', null, 'There is no readable file'],
    ['broken.parquet', 'no parquet', 'cannot be read'],
    ['rows.xlsx', 'anything', 'neither .parquet nor .csv'],
  ])('refuses %s by name', async (name, content, message) => {
    if (content !== null) await writeFile(path(name), content);
    await expect(compareFiles(path(name), path('reference.parquet'), settings())).rejects.toThrow(message);
  });

  it('refuses settings for a column that is not there, with the near name', async () => {
    const columns = { paymnet: { role: 'ignored' } } as const;
    await expect(
      compareFiles(path('current.parquet'), path('reference.parquet'), settings({ columns })),
    ).rejects.toThrow('did you mean "payment"?');
  });
});
