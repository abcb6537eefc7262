/** @jest-environment ./test/training/onnx-environment.js */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Failure } from '../../domain/failure/failure.js';
import type { Columns } from '../../domain/model/columns.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import { logLoss } from '../../domain/statistics/classification/log-loss.js';
import { prepareFlights } from '../../examples/flight-delay/prepare.js';
import { flightSchema } from '../../examples/flight-delay/schema.js';
import { scoreWithOnnx } from '../../training/onnx/score-with-onnx.js';
import { runTraining, type TrainingInput } from '../../training/run-training.js';
import type { TrainedFiles } from '../../training/training-job.js';
import { writeParquet } from '../profiling/parquet.js';

// Real processes on a busy machine: a step may take longer than Jest's five seconds.
jest.setTimeout(60_000);

let folder = '';
let parquetPath = '';
let outFolders = 0;
const input = (change: Partial<TrainingInput> = {}): TrainingInput => ({
  parquetPath,
  schema: flightSchema,
  trainer: 'gradientBoosting',
  parameters: {},
  seed: 7,
  outFolder: join(folder, `out-${(outFolders += 1)}`),
  ...change,
});
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const digestOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const failureOf = async (training: Promise<unknown>): Promise<Failure> => {
  const error = await training.then(
    () => new Error('the training succeeded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw error;
  expect(error.type).toBe('TrainerFailed');
  return error;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenure-training-'));
  parquetPath = join(folder, 'flights.parquet');
  await prepareFlights(parquetPath);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a training on real flights', () => {
  let trained: TrainedFiles;
  const phases: string[] = [];
  beforeAll(async () => {
    trained = await runTraining(input({ onProgress: ({ phase }) => phases.push(phase) }));
  });

  test('tells its progress', () => {
    expect([...new Set(phases)]).toEqual(['reading', 'fitting', 'checking', 'writing']);
    expect(phases.filter((phase) => phase === 'fitting').length).toBeGreaterThan(10);
  });

  test('gives a model that tells late flights better than their rate does, and is well calibrated', () => {
    const { logLoss: loss, constantLogLoss, rocAuc, ece, heldOutRows, trainingRows } = trained.metrics;
    expect(loss).toBeLessThan((constantLogLoss as number) - 0.01);
    expect(rocAuc).toBeGreaterThan(0.6);
    expect(ece).toBeLessThan(0.05);
    expect((heldOutRows as number) + (trainingRows as number)).toBe(50_892);
  });

  test('names features as inputs, with the categories seen, and label and probability as outputs', () => {
    const { inputs, outputs } = trained.signature;
    expect(inputs.map(({ name, type, shape }) => [name, type, shape])).toEqual(
      flightSchema.features.map(({ name, type }) => [name, type, [-1, 1]]),
    );
    expect(inputs.find(({ name }) => name === 'origin')?.categories).toContain('SFO');
    expect(outputs).toEqual([
      { name: 'label', type: 'INT64', shape: [-1], nullable: false },
      { name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false },
    ]);
  });

  test('writes evaluation and golden rows whose answers the model reproduces exactly', async () => {
    interface Rows {
      inputs: Record<string, (number & string)[]>;
      labels: number[];
      scores: number[];
      rows: number;
      outputs: { label: number[]; probability: number[] };
    }
    const model = await readFile(trained.modelPath);
    const score = async ({ inputs }: Rows): Promise<Float32Array> => {
      const columns = Object.fromEntries(
        trained.signature.inputs.map(({ name, type }) => {
          const values = inputs[name] ?? [];
          if (type === 'BYTES') return [name, values];
          return [name, type === 'INT64' ? BigInt64Array.from(values, BigInt) : Float32Array.from(values)];
        }),
      ) as Columns['columns'];
      const rows = inputs.distance?.length ?? 0;
      return (await scoreWithOnnx(model, trained.signature, { rows, columns })).probabilities;
    };
    const golden = await json<Rows>(trained.goldenPath);
    expect(golden.outputs.probability).toHaveLength(100);
    expect([...(await score(golden))]).toEqual(golden.outputs.probability);
    const evaluation = await json<Rows>(trained.evaluationPath);
    expect(evaluation.rows).toBe(trained.metrics.heldOutRows);
    expect([...(await score(evaluation))]).toEqual(evaluation.scores);
    expect(logLoss(evaluation.labels, evaluation.scores)).toBe(trained.metrics.logLoss);
  });

  test('writes a baseline of its inputs over the training rows and of its outputs over the held-out rows', async () => {
    const { inputs, outputs, labels } = await json<Baseline>(trained.baselinePath);
    expect(inputs.columns.map(({ name }) => name)).toEqual(flightSchema.features.map(({ name }) => name));
    for (const { counts, nulls, nans, rows } of inputs.columns) {
      expect(rows).toBe(trained.metrics.trainingRows);
      expect(counts.reduce((sum, count) => sum + count, nulls + nans)).toBe(rows);
    }
    expect(outputs.columns.map(({ name, rows }) => [name, rows])).toEqual([
      ['label', trained.metrics.heldOutRows],
      ['probability', trained.metrics.heldOutRows],
    ]);
    expect(labels.positives / labels.rows).toBe(trained.metrics.heldOutRate);
  });

  test('counts numbers by the edges of an older baseline, and categories anew', async () => {
    const older = await json<Baseline>(trained.baselinePath);
    const inherit = { evaluationRows: 20_000, parameters: { rounds: 5 } };
    const own = await json<Baseline>((await runTraining(input(inherit))).baselinePath);
    const { baselinePath } = await runTraining(input({ ...inherit, inheritFrom: trained.baselinePath }));
    const { inputs } = await json<Baseline>(baselinePath);
    const layoutOf = (from: Baseline['inputs'], name: string) => from.layouts.find((one) => one.name === name);
    expect(layoutOf(own.inputs, 'distance')).not.toEqual(layoutOf(older.inputs, 'distance'));
    expect(layoutOf(inputs, 'distance')).toEqual(layoutOf(older.inputs, 'distance'));
    expect(layoutOf(inputs, 'origin')).toEqual(layoutOf(own.inputs, 'origin'));
    for (const { counts, nulls, nans, rows } of inputs.columns) {
      expect(counts.reduce((sum, count) => sum + count, nulls + nans)).toBe(rows);
    }
  });

  test('holds out exactly as many of the newest rows as were asked for', async () => {
    const { metrics, evaluationPath } = await runTraining(input({ evaluationRows: 1234, parameters: { rounds: 5 } }));
    expect([metrics.heldOutRows, metrics.trainingRows]).toEqual([1234, 50_892 - 1234]);
    const [{ labels }, { labels: share }] = (await Promise.all(
      [evaluationPath, trained.evaluationPath].map((path) => json<{ labels: number[] }>(path)),
    )) as [{ labels: number[] }, { labels: number[] }];
    expect(labels).toEqual(share.slice(-1234));
  });

  test('gives the same bytes again, and says with which code and on what', async () => {
    const again = await runTraining(input());
    for (const file of ['modelPath', 'goldenPath', 'evaluationPath', 'baselinePath'] as const) {
      expect(await digestOf(again[file])).toBe(await digestOf(trained[file]));
    }
    expect(again.codeDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again.codeDigest).toBe(trained.codeDigest);
    expect(again.environment).toMatchObject({ node: process.version, onnxruntime: '1.30.0' });
  });

  test('fits a logistic regression to the same contract', async () => {
    const { metrics, signature } = await runTraining(input({ trainer: 'logisticRegression' }));
    expect(metrics.logLoss).toBeLessThan(metrics.constantLogLoss as number);
    expect(signature).toEqual(trained.signature);
  });
});

describe('a training that cannot be', () => {
  test('is refused at once with everything that is wrong with it', async () => {
    const parameters = { rounds: 1.5, learningrate: 0.1, maxBins: 1000 };
    const schema = { ...flightSchema, time: 'when' };
    const { message } = await failureOf(runTraining(input({ parameters, schema, seed: 'seven' })));
    expect(message).toContain('schema time must name a time column');
    expect(message).toContain('parameters.learningrate is not known; known are heldOutShare, rounds, learningRate');
    expect(message).toContain('parameters.rounds must be a whole number from 1 to 2000, got 1.5');
    expect(message).toContain('parameters.maxBins must be a whole number from 2 to 254, got 1000');
    expect(message).toContain('seed must be a whole number, got seven');
    const unknown = await failureOf(runTraining(input({ trainer: 'neuralNetwork' })));
    expect(unknown.message).toContain('trainer must be gradientBoosting or logisticRegression, got "neuralNetwork"');
  });

  test('says what is wrong with the data', async () => {
    const rows =
      "i as ordinal, timestamp '2001-01-01' + i * interval 1 minute as date, 700 as distance, 'SFO' as origin";
    const path = join(folder, 'one-label.parquet');
    await writeParquet(path, `select ${rows}, 'JFK' as destination, 3 as delay from range(1000) t(i)`);
    const oneLabel = await failureOf(runTraining(input({ parquetPath: path })));
    expect(oneLabel.message).toContain('every training row has the label 0');
    await writeParquet(path, `select ${rows}, null::varchar as destination, i % 30 as delay from range(1000) t(i)`);
    const missing = await failureOf(runTraining(input({ parquetPath: path })));
    expect(missing.message).toContain('destination[0]: the value is missing and the feature is not nullable');
    await writeParquet(path, `select ${rows}, 'JFK' as destination, i % 30 as delay from range(200) t(i)`);
    const few = await failureOf(runTraining(input({ parquetPath: path })));
    expect(few.message).toContain('there are 50 held-out rows; at least 100 are needed');
    await writeParquet(
      path,
      `select * replace (case when ordinal = 7 then null else date end as date)
       from (select ${rows}, 'JFK' as destination, i % 30 as delay from range(1000) t(i))`,
    );
    const schema = { ...flightSchema, features: flightSchema.features.slice(2) };
    const timeless = await failureOf(runTraining(input({ parquetPath: path, schema })));
    expect(timeless.message).toContain('date is missing in 1 rows');
    const none = await failureOf(runTraining(input({ parquetPath: join(folder, 'none.parquet') })));
    expect(none.message).toContain('There is no readable file');
  });

  test('says so when its folder cannot be written', async () => {
    const outFolder = join(folder, 'a-file');
    await writeFile(outFolder, '');
    const { message } = await failureOf(runTraining(input({ outFolder, trainer: 'logisticRegression' })));
    expect(message).toContain('EEXIST');
  });
});

describe('a training that is stopped', () => {
  const long = { rounds: 2000, patience: 2000, learningRate: 0.001 };
  const children = (parent = process.pid): string[] => {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
    const own = new RegExp(`^\\s*(\\d+)\\s+${parent}\\s+[^Z]\\S*\\s.*training/child\\.js`);
    return lines.flatMap((line) => own.exec(line)?.[1] ?? []);
  };
  const untilFitting = (start: (onProgress: TrainingInput['onProgress']) => void): Promise<void> =>
    new Promise((resolve) => start(({ phase }) => phase === 'fitting' && resolve()));

  test('by its signal rejects with the reason and leaves no process', async () => {
    const controller = new AbortController();
    let training: Promise<unknown> = Promise.resolve();
    await untilFitting((onProgress) => {
      training = runTraining(input({ parameters: long, onProgress, signal: controller.signal }));
    });
    controller.abort(new Error('the activity was cancelled'));
    await expect(training).rejects.toThrow('the activity was cancelled');
    while (children().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test('by Ctrl-C is not taken for a failed one: the parent decides', async () => {
    let training: Promise<TrainedFiles> | undefined;
    await untilFitting((onProgress) => {
      training = runTraining(input({ onProgress }));
    });
    process.kill(Number(children()[0]), 'SIGINT');
    expect((await training)?.metrics.rounds).toBeGreaterThan(1);
  });

  test('before it starts never starts', async () => {
    const training = runTraining(input({ signal: AbortSignal.abort(new Error('too late')) }));
    await expect(training).rejects.toThrow('too late');
  });

  test('by its time limit fails with that reason', async () => {
    const { message } = await failureOf(runTraining(input({ parameters: long, timeoutMs: 300 })));
    expect(message).toContain('took longer than 0.3 s');
  });

  test('by a kill from outside fails with the name of the signal', async () => {
    let training: Promise<Failure> | undefined;
    await untilFitting((onProgress) => {
      training = failureOf(runTraining(input({ parameters: long, onProgress })));
    });
    const [pid] = children();
    process.kill(Number(pid), 'SIGKILL');
    expect((await training)?.message).toContain('ended early (SIGKILL)');
  });

  test('by the death of its parent ends too, in the middle of fitting', async () => {
    const module = new URL('../../dist/training/run-training.js', import.meta.url).href;
    const job = JSON.stringify(input({ parameters: long }));
    const script = `import { runTraining } from '${module}';
      await runTraining({ ...${job}, onProgress: ({ phase }) => phase === 'fitting' && console.log(phase) });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await once(parent.stdout, 'data');
    const [pid] = children(parent.pid);
    parent.kill('SIGKILL');
    while (isAlive(Number(pid))) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pid).toMatch(/^\d+$/);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
