import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Signature } from '../domain/model/signature.js';
import { prepareFlights } from '../examples/flight-delay/prepare.js';
import { runTraining } from '../training/run-training.js';
import { goldenRows, type Row } from './support/golden-rows.js';
import { requestBody } from './support/request-body.js';
import { serveOneModel } from './support/serve-one-model.js';
import { timeHttp } from './support/time-http.js';

/**
 * Scores single flights over HTTP with the durable log and counting (real scoring process, real Postgres with fsync), one
 * after the other and 32 at a time, against `session.run` in a loop without server, checks, child process or log.
 */
const calls = 2_000;
const atATime = 32;
const folder = await mkdtemp(join(tmpdir(), 'tenure-bench-scoring-'));
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
  const bytes = await readFile(files.modelPath);
  const rows = await goldenRows(files.goldenPath);
  const raw = await timeRaw(bytes, files.signature, rows);
  const baseline = await readFile(files.baselinePath);
  const served = await serveOneModel(join(folder, 'home'), { bytes, signature: files.signature, baseline });
  try {
    const bodies = rows.map((row) => requestBody(files.signature, [row]));
    await timeHttp(served.inferUrl, bodies, 1, 200);
    const single = await timeHttp(served.inferUrl, bodies, 1, calls);
    const together = await timeHttp(served.inferUrl, bodies, atATime, calls * 4);
    console.log(`raw session.run      ${micros(raw)} a row`);
    console.log(`HTTP, one at a time  ${micros(single)} a row; ${(single / raw).toFixed(1)} times raw`);
    console.log(
      `HTTP, ${atATime} at a time  ${micros(together)} a row (${(1 / together).toFixed(0)} rows a second); ` +
        `${(together / raw).toFixed(1)} times raw`,
    );
  } finally {
    await served.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Seconds a row. */
async function timeRaw(bytes: Uint8Array, signature: Signature, rows: readonly Row[]): Promise<number> {
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const feeds = rows.map((row) =>
    Object.fromEntries(signature.inputs.map(({ name, type }) => [name, tensor(type, row[name])])),
  );
  for (const feed of feeds) await session.run(feed);
  const startMs = performance.now();
  for (let call = 0; call < calls; call += 1) await session.run(feeds[call % feeds.length] ?? {});
  const seconds = (performance.now() - startMs) / 1000 / calls;
  await session.release();
  return seconds;
}

function tensor(type: string, value: unknown): Tensor {
  if (type === 'BYTES') return new Tensor('string', [typeof value === 'string' ? value : ''], [1, 1]);
  if (type === 'INT64') return new Tensor('int64', BigInt64Array.of(BigInt(value as number)), [1, 1]);
  return new Tensor('float32', Float32Array.of((value as number | null) ?? Number.NaN), [1, 1]);
}

function micros(seconds: number): string {
  return `${(seconds * 1e6).toFixed(0)} µs`;
}
