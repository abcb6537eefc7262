import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { calibrationGate } from '../domain/gates/calibration-gate.js';
import { nonInferiorityGate } from '../domain/gates/non-inferiority-gate.js';
import { performanceGate } from '../domain/gates/performance-gate.js';
import type { AlertState } from '../domain/monitoring/alerts/alert-state.js';
import { initialAlertState } from '../domain/monitoring/alerts/initial-alert-state.js';
import { stepAlert } from '../domain/monitoring/alerts/step-alert.js';
import { judgeMaturity } from '../domain/monitoring/performance/judge-maturity.js';
import { measurePerformance } from '../domain/monitoring/performance/measure-performance.js';
import { windowOf } from '../domain/monitoring/windows/window-of.js';
import { parseDuration } from '../domain/policy/parse-duration.js';
import type { PolicyDocument } from '../domain/policy/policy-document.js';
import { prepareFlights } from '../examples/flight-delay/prepare.js';
import { flightSchema } from '../examples/flight-delay/schema.js';
import { freezeDataset } from '../profiling/freeze-dataset.js';
import { type Contender, train } from './support/retraining/contender.js';
import { asPredictions, type Flights, readFlights, rowsBetween } from './support/retraining/flights.js';

/**
 * The example's spring as its monitoring sees it, without servers: the log loss of every day, when the shipped rule
 * fires, and what a retrained candidate is worth against its champion on the rows that neither learned from. A candidate
 * serves from the next day on, as if people approved it at once.
 */
const dayMs = 86_400_000;
const start = Date.UTC(2001, 1, 1);
const policy = parse(
  await readFile(join('examples', 'flight-delay', 'policy.yaml'), 'utf8'),
) as Required<PolicyDocument>;
const folder = await mkdtemp(join(tmpdir(), 'tenure-bench-'));
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

try {
  const base = await prepareFlights(join(folder, 'january.parquet'));
  const flights = await readFlights(folder, '2001-02-01', '2001-04-01');
  const first = { parquetPath: base.outPath, schema: base.schema, outFolder: join(folder, '1') };
  let champion = await train(1, flights, first);
  tell(champion);
  let trainedUntil = start;
  let retrainedAt = -Infinity;
  let series: AlertState | null = null;
  for (let day = start; day < Date.UTC(2001, 3, 1); day += dayMs) {
    const step = judge(champion, flights, day, series);
    series = step.state;
    const end = day + dayMs;
    const coolsDown = end - retrainedAt < parseDuration(policy.response.retrain.coolDown);
    if (!step.fires || coolsDown) {
      if (step.fires) console.log('            fires, within the cool-down: people are told');
      continue;
    }
    champion = await retrain(champion, flights, base.outPath, trainedUntil, end);
    [trainedUntil, retrainedAt, series] = [end, end, null];
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** One day of one version. Prints it; answers the state of its log loss and whether that fired. */
function judge({ reference, scores }: Contender, flights: Flights, day: number, state: AlertState | null) {
  const { first, last } = rowsBetween(flights, day, day + dayMs);
  const window = measurePerformance({
    labels: flights.labels.subarray(first, last),
    scores: scores.subarray(first, last),
  });
  const rows = last - first;
  const verdict = judgeMaturity({ rows, parts: [{ segment: null, reference, window }] }, policy.monitoring);
  const reading = verdict.readings.find(({ key }) => key === 'performance:logLoss');
  if (reading === undefined) throw new Error('Log loss was not judged.');
  const before = state ?? initialAlertState(reading.key);
  const step = stepAlert(before, windowOf('P1D', day), reading, policy.monitoring.alerts);
  const events = step.events.map(({ kind }) => kind);
  const [now, then] = [window.metrics.logLoss?.value ?? NaN, reference.metrics.logLoss?.value ?? NaN];
  console.log(
    `${dateOf(day)}  ${String(rows).padStart(4)} flights, ${((100 * window.positives) / rows).toFixed(1)} % late; ` +
      `log loss ${now.toFixed(4)} (${now > then ? '+' : ''}${(now - then).toFixed(4)}) ${reading.level} ${events.join()}`,
  );
  return { state: step.state, fires: events.some((kind) => kind === 'opened' || kind === 'reopened') };
}

/** As the product does it: January and what was predicted since, the newest third of the new rows held out. */
async function retrain(champion: Contender, flights: Flights, basePath: string, since: number, until: number) {
  const fresh = rowsBetween(flights, since, until);
  const evaluationRows = Math.floor((fresh.last - fresh.first) / 3);
  const number = champion.number + 1;
  const frozen = await freezeDataset({
    base: { parquetPath: basePath, digest: `sha256:${'0'.repeat(64)}`, schema: flightSchema },
    predictionsAfter: () => asPredictions(flights, until),
    outPath: join(folder, `${number}.parquet`),
  });
  const candidate = await train(number, flights, {
    parquetPath: frozen.outPath,
    schema: frozen.schema,
    evaluationRows,
    inheritFrom: champion.baselinePath,
    outFolder: join(folder, String(number)),
  });
  tell(candidate);
  const rows = [fresh.last - evaluationRows, fresh.last] as const;
  const evaluation = { labels: [...flights.labels.subarray(...rows)], scores: [...candidate.scores.subarray(...rows)] };
  const other = { number: champion.number, scores: [...champion.scores.subarray(...rows)] };
  const { performance, calibration, nonInferiority } = policy.gates;
  console.log(`            ${frozen.rows} rows, ${evaluationRows} of them held out`);
  for (const { gate, passed, reason } of [
    ...(performance ? [performanceGate(performance, evaluation)] : []),
    ...(nonInferiority ? [nonInferiorityGate(nonInferiority, evaluation, other)] : []),
    ...(calibration ? [calibrationGate(calibration, evaluation)] : []),
  ]) {
    console.log(`            ${passed ? 'passed' : 'FAILED'}  ${gate}: ${reason}`);
  }
  return candidate;
}

function tell({ number, seconds, reference }: Contender): void {
  const loss = reference.metrics.logLoss?.value ?? NaN;
  console.log(`version ${number}   trained in ${seconds.toFixed(1)} s; log loss ${loss.toFixed(4)} on held-out rows`);
}
