import { judgeWindow } from '../domain/monitoring/verdict/judge-window.js';
import type { FoldedRows } from '../domain/monitoring/profiles/folded-rows.js';
import { defaultMonitoring } from '../domain/policy/templates/default-monitoring.js';
import { bestOf } from './support/best-of.js';
import { wideModel } from './support/wide-model.js';

/**
 * The verdict of 100 features from stored profiles, whatever the rows: it has to stay under 10 ms. Beside it, reading the
 * same profile from its JSON text, which every window costs before it can be judged.
 */
const features = 100;
const { baseline, fold } = wideModel(features);
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(2)} ms`;

const times: number[] = [];
for (const rows of [2_000, 200_000, 20_000_000]) {
  const text = JSON.stringify(fold(rows));
  const folded = JSON.parse(text) as FoldedRows;
  const judge = () =>
    judgeWindow({ rows, folded, baseline, samePhase: null, samePhaseRows: [rows] }, defaultMonitoring);
  const readings = judge().readings.length;
  const verdict = await bestOf(50, judge);
  const parse = await bestOf(50, () => JSON.parse(text) as unknown);
  times.push(verdict);
  console.log(
    `${String(rows).padStart(10)} rows: verdict of ${features} features (${readings} readings) ${ms(verdict)}, ` +
      `reading the profile (${Math.round(text.length / 1024)} KB) ${ms(parse)}; ratio ${(verdict / parse).toFixed(1)}`,
  );
}
console.log(`20,000,000 rows take ${((times[2] ?? 0) / (times[0] ?? 1)).toFixed(2)} times as long as 2,000`);
