import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFlights } from '../examples/flight-delay/prepare.js';
import { runTraining } from '../training/run-training.js';
import { goldenRows } from './support/golden-rows.js';
import { quantile } from './support/quantile.js';
import { requestBody } from './support/request-body.js';
import { serveOneModel, type ServedModel } from './support/serve-one-model.js';
import { timeHttp } from './support/time-http.js';

/**
 * Predictions a second that a scoring server sustains with the durable log (real Postgres with fsync), with and without
 * counting them by their baseline: two servers take turns, so that whatever disturbs the machine disturbs both. Single
 * rows from 32 clients, and requests of 100 rows from 8.
 */
const rounds = 5;
const traffic = [
  { name: 'single rows, 32 clients', rows: 1, clients: 32, requests: 1_000 },
  { name: '100 rows a request, 8 clients', rows: 100, clients: 8, requests: 100 },
];

const folder = await mkdtemp(join(tmpdir(), 'tenure-bench-logging-'));
const servers: ServedModel[] = [];
try {
  const { outPath, schema } = await prepareFlights(join(folder, 'flights.parquet'));
  const files = await runTraining({
    parquetPath: outPath,
    schema,
    trainer: 'gradientBoosting',
    parameters: {},
    seed: 1,
    outFolder: join(folder, 'trained'),
  });
  const { signature } = files;
  const bytes = await readFile(files.modelPath);
  const baseline = await readFile(files.baselinePath);
  const counting = await serveOneModel(join(folder, 'counting'), { bytes, signature, baseline });
  servers.push(counting);
  const plain = await serveOneModel(join(folder, 'plain'), { bytes, signature });
  servers.push(plain);
  const golden = await goldenRows(files.goldenPath);
  for (const { name, rows, clients, requests } of traffic) {
    const bodies = golden.map((_row, first) =>
      requestBody(
        signature,
        Array.from({ length: rows }, (_, k) => golden[(first + k) % golden.length] ?? {}),
      ),
    );
    const measure = async ({ inferUrl }: ServedModel) => rows / (await timeHttp(inferUrl, bodies, clients, requests));
    const [counted, uncounted]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      const pair = [await measure(counting), await measure(plain)] as const;
      // The first round warms both up.
      if (round === 0) continue;
      counted.push(pair[0]);
      uncounted.push(pair[1]);
    }
    const ratios = counted.map((rate, round) => (uncounted[round] ?? 0) / rate);
    console.log(
      `${name}: ${quantile(counted, 0.5).toFixed(0)} predictions a second logged and counted (best ` +
        `${Math.max(...counted).toFixed(0)}), ${quantile(uncounted, 0.5).toFixed(0)} only logged (best ` +
        `${Math.max(...uncounted).toFixed(0)}); counting costs ${quantile(ratios, 0.5).toFixed(2)} times the time`,
    );
  }
  const { rows, counted } = await counting.logged();
  console.log(`${rows} rows in the log, ${counted} counted`);
} finally {
  for (const server of servers) await server.stop();
  await rm(folder, { recursive: true, force: true });
}
