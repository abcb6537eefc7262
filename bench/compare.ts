import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileFold } from '../domain/profile/profile-fold.js';
import { layoutNumbers } from '../domain/profile/layout-numbers.js';
import { defaultMonitoring } from '../domain/policy/templates/default-monitoring.js';
import { compareFiles } from '../profiling/compare/compare-files.js';
import { literal } from '../profiling/duckdb/sql-text.js';
import { withDuckDb } from '../profiling/duckdb/with-duckdb.js';
import { bestOf } from './support/best-of.js';

/**
 * Compares two Parquet files of 1,000,000 rows with 20 columns of numbers and 5 of categories, all of it: opening,
 * reading, profiles and verdicts. Beside it, one pass of the fold over as many cells in memory (the limit).
 * `--folder DIR` keeps the files, so that another tool can be timed on the same rows.
 */
/** `--rows N`: other sizes, where a peer takes too long for a million. */
const given = process.argv.indexOf('--rows');
const rows = given < 0 ? 1_000_000 : Number(process.argv[given + 1]);
const numbers = Array.from({ length: 20 }, (_, k) => `n${k}`);
const sizes = [3, 10, 50, 200, 900];
const columns = numbers.length + sizes.length;
const kept = process.argv[2] === '--folder' ? process.argv[3] : undefined;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'tenure-compare-bench-'));
if (kept !== undefined) mkdirSync(kept, { recursive: true });
const path = (name: string): string => join(folder, `${name}.parquet`);

await withDuckDb(async (connection) => {
  for (const [salt, name] of ['reference', 'current'].entries()) {
    if (existsSync(path(name))) continue;
    const uniform = (k: number): string => `((hash(i * 64 + ${k + 32 * salt}) % 1000003 + 0.5) / 1000003.0)`;
    const normal = (k: number): string => `sqrt(-2 * ln(${uniform(k)})) * cos(2 * pi() * ${uniform(k + 1000)})`;
    const selected = [
      ...numbers.map((column, k) => `(${normal(k)} * ${k + 1} + ${k})::double as ${column}`),
      ...sizes.map((size, k) => `'c' || floor(${uniform(50 + k)} ** 2 * ${size})::int as c${k}`),
    ];
    await connection.run(`copy (select ${selected.join(', ')} from range(${rows}) r(i)) to ${literal(path(name))}`);
  }
}, 2);

const { drift, quality } = defaultMonitoring;
const settings = { columns: {}, drift, quality, tool: null };
const whole = await bestOf(3, () => compareFiles(path('current'), path('reference'), settings));
// Before the limit is measured, which needs memory of its own. Kilobytes on every system but macOS, where it is bytes.
const peak = process.resourceUsage().maxRSS / (process.platform === 'darwin' ? 1024 * 1024 : 1024);

const values = Float64Array.from({ length: rows }, (_, row) => Math.sin(row) * 1000);
const layout = layoutNumbers('n', 'FP64', values);
const pass = await bestOf(3, () => {
  for (let column = 0; column < 2 * columns; column += 1) {
    const fold = profileFold([layout]);
    fold.add({ rows, columns: { n: values } });
  }
});
if (kept === undefined) rmSync(folder, { recursive: true });

console.log(`comparison             ${whole.toFixed(2)} s for 2 x ${rows} rows x ${columns} columns`);
console.log(
  `                       ${Math.round((2 * rows) / whole / 1000)} thousand rows/s, peak memory ${Math.round(peak)} MB`,
);
console.log(
  `one pass in memory     ${pass.toFixed(2)} s; the comparison takes ${(whole / pass).toFixed(1)} times as long`,
);
