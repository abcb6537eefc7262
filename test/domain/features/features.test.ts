import { describe, expect, test } from '@jest/globals';
import { computedSchema } from '../../../domain/features/computed-schema.js';
import type { DatasetSchema } from '../../../domain/features/dataset-schema.js';
import { evaluateFeature } from '../../../domain/features/evaluate-feature.js';
import { evaluateFeatures } from '../../../domain/features/evaluate-features.js';
import type { FeatureDefinition } from '../../../domain/features/feature-definition.js';
import type { RawTable } from '../../../domain/features/raw-table.js';
import { readDatasetSchema } from '../../../domain/features/read-dataset-schema.js';
import { readRawRecords } from '../../../domain/features/read-raw-records.js';

const schema: DatasetSchema = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'date', kind: 'time' },
    { name: 'delay', kind: 'number' },
    { name: 'distance', kind: 'number', nullable: true, range: [0, 6000] },
    { name: 'origin', kind: 'text', nullable: true },
    { name: 'destination', kind: 'text' },
  ],
  ordinal: 'row',
  time: 'date',
  label: { name: 'late', type: 'INT64', operator: 'above', sources: ['delay'], settings: { threshold: 15 } },
  features: [
    { name: 'hour', type: 'INT64', operator: 'hourOfDay', sources: ['date'] },
    { name: 'distance', type: 'FP32', operator: 'value', sources: ['distance'], nullable: true },
    { name: 'origin', type: 'BYTES', operator: 'value', sources: ['origin'], nullable: true },
  ],
};

const table: RawTable = {
  rows: 3,
  columns: {
    date: { kind: 'time', values: Float64Array.of(Date.UTC(2001, 0, 1, 18, 5), Date.UTC(2001, 0, 7, 0, 1), NaN) },
    delay: { kind: 'number', values: Float64Array.of(15, 16, -3) },
    distance: { kind: 'number', values: Float64Array.of(100, 0.1, NaN) },
    origin: { kind: 'text', values: ['SFO', null, 'JFK'] },
    destination: { kind: 'text', values: ['JFK', 'SFO', 'LAX'] },
  },
};

const feature = (part: Partial<FeatureDefinition>): FeatureDefinition => ({
  name: 'x',
  type: 'FP32',
  operator: 'value',
  sources: ['distance'],
  nullable: true,
  ...part,
});
const evaluate = (part: Partial<FeatureDefinition>): unknown[] => [...evaluateFeature(feature(part), table)];

describe('feature definitions', () => {
  test('read parts of a time, and a missing time stays missing', () => {
    const date = { sources: ['date'] };
    expect(evaluate({ operator: 'hourOfDay', ...date })).toEqual([18, 0, NaN]);
    expect(evaluate({ operator: 'minuteOfDay', ...date })).toEqual([1085, 1, NaN]);
    expect(evaluate({ operator: 'dayOfWeek', ...date })).toEqual([1, 7, NaN]);
    expect(evaluate({ operator: 'dayOfMonth', ...date })).toEqual([1, 7, NaN]);
    expect(evaluate({ operator: 'month', ...date })).toEqual([1, 1, NaN]);
  });

  test('compute with numbers, and what cannot be computed is missing', () => {
    expect(evaluate({})).toEqual([100, Math.fround(0.1), NaN]);
    expect(evaluate({ operator: 'logarithm' })).toEqual([Math.log1p(100), Math.log1p(0.1), NaN].map(Math.fround));
    expect(evaluate({ operator: 'logarithm', sources: ['delay'] })[2]).toBeNaN();
    expect(evaluate({ operator: 'ratio', sources: ['delay', 'distance'] })).toEqual([0.15, 160, NaN].map(Math.fround));
    expect(evaluate({ operator: 'difference', sources: ['delay', 'distance'] })[0]).toBe(-85);
  });

  test('call a flight late only above the threshold, not at it', () => {
    expect([...evaluateFeature(schema.label, table)]).toEqual([0n, 1n, 0n]);
  });

  test('look categories up and join them', () => {
    const looked = { operator: 'lookup', sources: ['origin'], settings: { table: { SFO: 7 }, otherwise: -1 } } as const;
    expect(evaluate(looked)).toEqual([7, NaN, -1]);
    expect(evaluate({ operator: 'join', type: 'BYTES', sources: ['origin', 'destination'] })).toEqual([
      'SFO-JFK',
      null,
      'JFK-LAX',
    ]);
  });

  test('refuse a missing value where none is allowed, with its row', () => {
    expect(() => evaluate({ nullable: false })).toThrow('x[2]: the value is missing');
    expect(() => evaluateFeatures(schema.features, table)).toThrow('hour[2]');
  });

  test('refuse a fraction where a whole number is declared', () => {
    const whole = { type: 'INT64', nullable: false, operator: 'difference', sources: ['delay', 'distance'] } as const;
    expect(() => evaluateFeature(feature(whole), { ...table, rows: 2 })).toThrow('x[1]: 15.9 is not a whole number');
  });

  test('name the column that the data lack', () => {
    expect(() => evaluate({ sources: ['carrier'] })).toThrow('no column "carrier"');
  });
});

describe('a dataset schema from outside', () => {
  const issuesOf = (change: Record<string, unknown>): string[] => {
    const reading = readDatasetSchema({ ...schema, ...change });
    return reading.ok ? [] : reading.issues.map((issue) => issue.path);
  };

  test('is accepted when everything in it is right', () => {
    expect(readDatasetSchema(JSON.parse(JSON.stringify(schema)))).toEqual({ ok: true, schema });
  });

  test.each<[string, unknown, string]>([
    ['an operator that does not exist', { operator: 'eval' }, 'features[0].operator'],
    ['an operator that only objects have', { operator: 'constructor' }, 'features[0].operator'],
    ['a column that does not exist', { sources: ['carrier'] }, 'features[0].sources[0]'],
    ['a source of the wrong kind', { operator: 'ratio', sources: ['date', 'delay'] }, 'features[0].sources'],
    ['a type the operator does not give', { type: 'BYTES' }, 'features[0].type'],
    ['a missing value in INT64', { nullable: true, type: 'INT64' }, 'features[0].nullable'],
    ['a typo in a key', { nulable: true }, 'features[0].nulable'],
    ['a setting that is not known', { settings: { zone: 'UTC' } }, 'features[0].settings.zone'],
    ['a name with a dot', { name: 'a.b' }, 'features[0].name'],
    ['a name that objects treat in their own way', { name: '__proto__' }, 'features[0].name'],
    ['a name that every object has', { name: 'constructor' }, 'features[0].name'],
    ['an inverted range', { range: [2, 1] }, 'features[0].range'],
  ])('is refused with the path of %s', (_what, change, path) => {
    expect(issuesOf({ features: [{ ...schema.features[0], ...(change as object) }] })).toEqual([path]);
  });

  test('reports every issue at once', () => {
    const label = { ...schema.label, type: 'FP32', settings: {} };
    const issues = issuesOf({ schemaVersion: 2, time: 'delay', ordinal: 'nothing', label, features: [] });
    expect(issues).toEqual(['schemaVersion', 'ordinal', 'time', 'label.settings.threshold', 'label.type', 'features']);
  });

  test('refuses a feature with the name of another one or of the label', () => {
    const [hour] = schema.features;
    expect(issuesOf({ features: [hour, hour, { ...hour, name: 'late' }] })).toEqual([
      'features[1].name',
      'features[2].name',
    ]);
  });

  test('refuses anything that is no object', () => {
    for (const value of [null, [], 'schema', 3]) expect(readDatasetSchema(value).ok).toBe(false);
  });
});

describe('the schema of computed features', () => {
  const digest = `sha256:${'3'.repeat(64)}`;
  const computed = computedSchema(schema, digest);

  test('names each feature as a column of its own, of the same type', () => {
    expect(readDatasetSchema(JSON.parse(JSON.stringify(computed)))).toEqual({ ok: true, schema: computed });
    expect(computed.features.map(({ name, type, nullable = false }) => [name, type, nullable])).toEqual([
      ['hour', 'INT64', false],
      ['distance', 'FP32', true],
      ['origin', 'BYTES', true],
    ]);
    expect(computed.columns.map(({ name }) => name)).toEqual(['row', 'date', 'late', 'hour', 'distance', 'origin']);
  });

  test('keeps the definitions of the first dataset, however often it is computed again', () => {
    const again = computedSchema(computed, `sha256:${'4'.repeat(64)}`);
    expect(again.computedFrom).toEqual({ dataset: digest, columns: schema.columns, features: schema.features });
    expect(again).toEqual(computed);
  });

  test('finds other names for ordinal and time where features have theirs', () => {
    const [hour] = schema.features as [FeatureDefinition];
    const both = computedSchema(
      {
        ...schema,
        features: [
          { ...hour, name: 'row' },
          { ...hour, name: 'date' },
        ],
      },
      digest,
    );
    expect([both.ordinal, both.time]).toEqual(['row_', 'date_']);
    expect(readDatasetSchema(both).ok).toBe(true);
  });

  test('is refused where its features are not those of the first dataset', () => {
    const change = (part: object) => ({ ...computed, computedFrom: { ...computed.computedFrom, ...part } });
    const pathsOf = (value: unknown) => {
      const reading = readDatasetSchema(value);
      return reading.ok ? [] : reading.issues.map(({ path }) => path);
    };
    expect(pathsOf(change({ features: schema.features.slice(1) }))).toEqual(['computedFrom.features']);
    expect(pathsOf(change({ dataset: 'flights' }))).toEqual(['computedFrom.dataset']);
    expect(pathsOf(change({ columns: [] }))).toContain('computedFrom.columns');
    expect(pathsOf(change({ rows: 3 }))).toEqual(['computedFrom.rows']);
  });
});

describe('raw rows from JSON', () => {
  test('give the same features as the table they were read from', () => {
    const rows = [{ date: '2001-01-01T18:05', distance: 100, origin: 'SFO', delay: 'ignored' }, { date: '2001-01-07' }];
    const { columns } = evaluateFeatures(schema.features, readRawRecords(rows, schema));
    expect(columns.hour).toEqual(BigInt64Array.of(18n, 0n));
    expect(columns.distance).toEqual(Float32Array.of(100, NaN));
    expect(columns.origin).toEqual(['SFO', null]);
  });

  test.each<[unknown, string]>([
    [{ date: 'tomorrow' }, 'rows[0].date'],
    [{ date: '2001-01-01', distance: '12' }, 'rows[0].distance'],
    [{ date: '2001-01-01', origin: 5 }, 'rows[0].origin'],
    ['SFO', 'rows[0]'],
  ])('are refused with the path: %j', (row, path) => {
    expect(() => readRawRecords([row], schema)).toThrow(`${path}: `);
  });

  test('read times with a zone as the instant they name', () => {
    const { columns } = readRawRecords([{ date: '2001-01-01T18:05+02:00' }, { date: 978307200000 }], schema);
    expect(columns.date?.values).toEqual(Float64Array.of(Date.UTC(2001, 0, 1, 16, 5), 978307200000));
  });
});
