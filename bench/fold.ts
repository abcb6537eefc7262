import { DuckDBInstance } from '@duckdb/node-api';
import { createRandom } from '../domain/random/create-random.js';
import type { Columns } from '../domain/model/columns.js';
import { profileColumns } from '../domain/profile/profile-columns.js';
import { profileFold } from '../domain/profile/profile-fold.js';
import { bestOf } from './support/best-of.js';

/**
 * Profiles a table in memory: cells a second, beside a plain sum over the same memory (the limit) and beside DuckDB
 * computing the same bins and moments of a table of its own (the peer, one thread too).
 */
const rows = 1_000_000;
const names = ['a', 'b', 'c', 'd'];
const random = createRandom(1n);
const table: Columns = {
  rows,
  columns: Object.fromEntries(
    names.map((name) => [name, Float32Array.from({ length: rows }, () => Math.exp(3 * random.next()))]),
  ),
};
const { layouts } = profileColumns(
  table,
  names.map((name) => ({ name, type: 'FP32' })),
);
const cells = rows * names.length;

const fold = await bestOf(5, () => {
  const folding = profileFold(layouts);
  folding.add(table);
  return folding.profile();
});
const sum = await bestOf(5, () => {
  let total = 0;
  for (const name of names) for (const value of table.columns[name] as Float32Array) total += value;
  return total;
});

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run(
  `create table t as select ${names.map((name) => `exp(3 * random())::float as ${name}`).join(', ')} from range(${rows})`,
);
const measures = layouts.flatMap((layout) => {
  const edges = layout.kind === 'numeric' ? layout.edges.join(', ') : '';
  const { name } = layout;
  return [
    `histogram(${name}, [${edges}]::float[])`,
    `avg(${name})`,
    `var_pop(${name})`,
    `min(${name})`,
    `max(${name})`,
  ];
});
const duckdb = await bestOf(3, () => connection.runAndReadAll(`select ${measures.join(', ')} from t`));
connection.closeSync();
instance.closeSync();

const perSecond = (seconds: number): string => `${(cells / seconds / 1e6).toFixed(1)} million cells/s`;
console.log(`profile fold          ${perSecond(fold)}`);
console.log(`plain sum             ${perSecond(sum)}; the fold takes ${(fold / sum).toFixed(1)} times as long`);
console.log(`DuckDB, one thread    ${perSecond(duckdb)}; the fold takes ${(fold / duckdb).toFixed(2)} times as long`);
