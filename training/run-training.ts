import { fork, type ChildProcess } from 'node:child_process';
import { readDatasetSchema } from '../domain/features/read-dataset-schema.js';
import { runtimeEnvironment } from '../platform/process/runtime-environment.js';
import { Failure } from '../domain/failure/failure.js';
import { readTrainerParameters } from './parameters/read-trainer-parameters.js';
import { childEntry } from './process/child-entry.js';
import type { ChildMessage } from './process/messages.js';
import type { TrainedFiles, TrainingJob, TrainingProgress } from './training-job.js';

/** A training as it is asked for. */
export interface TrainingInput {
  readonly parquetPath: string;
  /** A dataset schema (`domain/features/dataset-schema.ts`), unchecked. */
  readonly schema: unknown;
  /** `gradientBoosting` or `logisticRegression`. */
  readonly trainer: string;
  /** Unknown names and values out of bounds are refused; absent ones get their defaults. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A whole number; text when it is past 2^53. */
  readonly seed: bigint | number | string;
  /** Exactly so many of the newest rows are held out; the trainer's own share by default. */
  readonly evaluationRows?: number | null;
  /** Path of the baseline of a version with the same features, whose edges are kept; new ones by default. */
  readonly inheritFrom?: string | null;
  /** Where the files go; made when it does not exist. */
  readonly outFolder: string;
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Kills the process; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Longest time the training may take, milliseconds; unlimited by default. */
  readonly timeoutMs?: number;
}

/** Memory of the training process's JavaScript heap, megabytes. */
const maxHeapMb = 2048;

/**
 * Trains a model in a process of its own, which is killed on abort, on timeout, and when this process ends.
 * The same data, trainer, parameters and seed give the same bytes on the same kind of machine.
 *
 * @throws Failure `TrainerFailed` with the reason: bad schema or parameters (before anything starts), data that do not
 *   fit, a regression that did not converge, a timeout, a process that was killed
 */
export async function runTraining(input: TrainingInput): Promise<TrainedFiles> {
  const job = checkInput(input);
  input.signal?.throwIfAborted();
  const child = fork(childEntry(), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    env: { ...runtimeEnvironment },
  });
  try {
    return await follow(child, job, input);
  } finally {
    child.kill('SIGKILL');
  }
}

function follow(child: ChildProcess, job: TrainingJob, input: TrainingInput): Promise<TrainedFiles> {
  const { onProgress, signal, timeoutMs } = input;
  return new Promise((resolve, reject) => {
    const fail = (reason: string, evidence = {}): void => reject(trainerFailed([reason], evidence));
    const abort = (): void => reject(signal?.reason as Error);
    const timeout = `the training took longer than ${(timeoutMs ?? 0) / 1000} s and was stopped`;
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => fail(timeout, { timeoutMs }), timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'trained') resolve(message.files);
      else fail(message.reason);
    });
    child.once('error', (error) => fail(`the training process could not be run: ${error.message}`));
    child.once('exit', (code, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      const how =
        killedBy === 'SIGABRT' ? `probably out of its ${maxHeapMb} MB of memory` : (killedBy ?? `exit ${code}`);
      const ended = (): void => fail(`the training process ended early (${how})`, { code, signal: killedBy });
      // Its last message may still be on the way; after an answer this changes nothing, a promise settles once.
      if (child.connected) child.once('disconnect', ended);
      else ended();
    });
    child.send(job);
  });
}

function checkInput({
  parquetPath,
  schema,
  trainer,
  parameters,
  seed,
  outFolder,
  ...rest
}: TrainingInput): TrainingJob {
  const schemaReading = readDatasetSchema(schema);
  const choiceReading = readTrainerParameters(trainer, parameters);
  const seedProblem = /^-?\d{1,19}$/.test(String(seed)) ? [] : [`seed must be a whole number, got ${String(seed)}`];
  if (!schemaReading.ok || !choiceReading.ok || seedProblem.length > 0) {
    const issues = schemaReading.ok ? [] : schemaReading.issues.map(({ path, message }) => `schema ${path} ${message}`);
    throw trainerFailed([...issues, ...(choiceReading.ok ? [] : choiceReading.problems), ...seedProblem], {});
  }
  return {
    parquetPath,
    schema: schemaReading.schema,
    choice: choiceReading.parameters,
    seed: BigInt(seed),
    evaluationRows: rest.evaluationRows ?? null,
    inheritFrom: rest.inheritFrom ?? null,
    outFolder,
  };
}

function trainerFailed(reasons: readonly string[], evidence: Readonly<Record<string, unknown>>): Failure {
  return new Failure('TrainerFailed', `Training failed: ${reasons.join('; ')}.`, { reasons, ...evidence });
}
