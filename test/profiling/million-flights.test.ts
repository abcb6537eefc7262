import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Columns, ColumnValues } from '../../domain/model/columns.js';
import type { ColumnProfile } from '../../domain/profile/column-profile.js';
import { profileColumns, type ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { profileFold } from '../../domain/profile/profile-fold.js';
import { literal } from '../../profiling/duckdb/sql-text.js';
import { withDuckDb } from '../../profiling/duckdb/with-duckdb.js';
import { layoutSource } from '../../profiling/layout-source.js';
import { profileSource } from '../../profiling/profile-source.js';

const flights = 1_000_000;
/** The layouts are frozen from the first of them, so the others bring values and categories that no layout knows. */
const reference = 100_000;
const columns: readonly ProfiledColumn[] = [
  { name: 'delay', type: 'FP32' },
  { name: 'distance', type: 'FP64', range: [50, 2600] },
  { name: 'minute_of_day', type: 'INT64' },
  { name: 'weekday', type: 'INT64' },
  { name: 'origin', type: 'BYTES' },
  { name: 'destination', type: 'BYTES' },
];

const source = `select case when ordinal % 17 = 0 then null when ordinal % 1013 = 0 then 'nan'::float
       when ordinal % 2003 = 0 then 'inf'::float else delay::float end as delay,
     distance::double as distance, hour(date) * 60 + minute(date) as minute_of_day, isodow(date) as weekday,
     case when ordinal % 29 = 0 then null else origin end as origin, destination, ordinal
   from (select *, file_row_number as ordinal from read_parquet(${literal(flightsFile())}, file_row_number = true))
   where ordinal < ${flights}`;

function flightsFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve('vega-datasets')), '..', 'data', 'flights-3m.parquet');
}

/** All columns in memory, as the scoring server has them: a missing number is NaN. */
async function inMemory(connection: DuckDBConnection, relation: string, rows: number): Promise<Columns> {
  const values: Record<string, ColumnValues> = {
    delay: new Float32Array(rows),
    distance: new Float64Array(rows),
    minute_of_day: new BigInt64Array(rows),
    weekday: new BigInt64Array(rows),
    origin: [],
    destination: [],
  };
  const asked = columns.map(({ name, type }) => (type === 'BYTES' ? name : `coalesce(${name}::double, 'nan'::double)`));
  const result = await connection.stream(`select ${asked.join(', ')} from ${relation} order by ordinal`);
  let row = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, { name }] of columns.entries()) {
      const target = values[name] as ColumnValues;
      for (const [place, value] of chunk.getColumnValues(index).entries()) {
        if (target instanceof BigInt64Array) target[row + place] = BigInt(value as number);
        else if (Array.isArray(target)) target.push(value as string | null);
        else target[row + place] = value as number;
      }
    }
    row += chunk.rowCount;
  }
  return { rows, columns: values };
}

/** In memory NULL and NaN of a number are one. */
const comparable = (profile: ColumnProfile) => ({
  ...profile,
  ...{ nulls: 0, nans: profile.nulls + profile.nans, moments: null },
});

describe('the profile of 1,000,000 flights', () => {
  let inDuckDb: readonly ColumnProfile[];
  let folded: readonly ColumnProfile[];
  let layouts: { readonly memory: unknown; readonly duckDb: unknown };

  beforeAll(async () => {
    await withDuckDb(async (connection) => {
      await connection.run(`create table flights as ${source}`);
      await connection.run(`create view reference as select * from flights where ordinal < ${reference}`);
      const table = await inMemory(connection, 'flights', flights);
      const known = await inMemory(connection, 'reference', reference);
      const frozen = profileColumns(known, columns).layouts;
      layouts = { memory: frozen, duckDb: await layoutSource(connection, 'reference', reference, columns) };
      const fold = profileFold(frozen);
      fold.add(table);
      folded = fold.profile();
      inDuckDb = (await profileSource(connection, 'flights', frozen)).columns;
    }, 2);
  }, 180_000);

  it('has the same frozen layouts from memory and from DuckDB', () => {
    expect(layouts.duckDb).toEqual(layouts.memory);
  });

  it('is the same bin for bin by the fold and by DuckDB', () => {
    expect(folded.map(comparable)).toEqual(inDuckDb.map(comparable));
    for (const { rows, nulls, nans, counts } of folded) {
      expect(nulls + nans + counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
    }
    // Hard cases took part: missing, infinite, out of range, never seen before.
    expect(folded.some(({ nulls, nans }) => nulls + nans > 50_000)).toBe(true);
    expect(folded.some(({ infinite }) => infinite > 400)).toBe(true);
    expect(folded.some(({ outOfRange }) => outOfRange > 0)).toBe(true);
    expect(folded.some(({ unseen }) => unseen > 0)).toBe(true);
  });

  it('has the same moments to 1e-12', () => {
    for (const [index, { name, moments }] of folded.entries()) {
      const other = inDuckDb[index]?.moments ?? null;
      if (moments === null || other === null) {
        expect([name, moments]).toEqual([name, other]);
        continue;
      }
      expect({ name, count: moments.count, min: moments.min, max: moments.max }).toEqual({
        name,
        count: other.count,
        min: other.min,
        max: other.max,
      });
      expect(Math.abs(moments.mean / other.mean - 1)).toBeLessThan(1e-12);
      expect(Math.abs(moments.m2 / other.m2 - 1)).toBeLessThan(1e-12);
    }
  });
});
