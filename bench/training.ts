import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFlights } from '../examples/flight-delay/prepare.js';
import { runTraining } from '../training/run-training.js';

/**
 * Trains on the flights of the example with both trainers, in the training process as the product does: time against
 * the 20 s that it may take, log loss against always answering the rate, and the written model's difference from its
 * trainer against the 1e-6 that is promised.
 */
const folder = await mkdtemp(join(tmpdir(), 'tenure-bench-'));
try {
  const { outPath, rows, schema } = await prepareFlights(join(folder, 'flights.parquet'));
  for (const trainer of ['gradientBoosting', 'logisticRegression']) {
    const start = performance.now();
    const outFolder = join(folder, trainer);
    const { metrics } = await runTraining({
      parquetPath: outPath,
      schema,
      trainer,
      parameters: {},
      seed: 1,
      outFolder,
    });
    const seconds = (performance.now() - start) / 1000;
    const { logLoss = NaN, constantLogLoss = NaN, rocAuc = NaN, ece = NaN, onnxDifference = NaN } = metrics;
    console.log(`${trainer}, ${rows} rows`);
    console.log(`  time             ${seconds.toFixed(2)} s; ${(seconds / 20).toFixed(2)} of the limit`);
    console.log(
      `  log loss         ${logLoss.toFixed(4)}; ${(logLoss / constantLogLoss).toFixed(3)} of the constant answer's`,
    );
    console.log(`  ROC AUC, ECE     ${rocAuc.toFixed(3)}, ${ece.toFixed(3)}`);
    console.log(
      `  ONNX difference  ${onnxDifference.toExponential(1)}; ${(onnxDifference / 1e-6).toFixed(2)} of the limit`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
