import { FeatureError } from '../domain/features/feature-error.js';
import { DatasetError } from '../profiling/dataset-error.js';
import type { ChildMessage } from './process/messages.js';
import { train } from './train.js';
import type { TrainingJob, TrainingProgress } from './training-job.js';
import { TrainingError } from './training-error.js';

const parent = process.ppid;

/** The training process: takes one job from its parent, tells its progress and result, and ends. */
function main(): void {
  // Ctrl-C reaches every process of a terminal: the parent decides, and would take this end for a failed training.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit());
  process.once('message', (job: TrainingJob) => {
    void run(job).then(() => process.disconnect());
  });
}

async function run(job: TrainingJob): Promise<void> {
  try {
    send({ kind: 'trained', files: await train(job, report) });
  } catch (error) {
    send({ kind: 'failed', reason: reasonOf(error) });
  }
}

function report(progress: TrainingProgress): void {
  // Fitting blocks the thread, so a closed channel would be noticed only after it: nobody waits for this model any more.
  if (process.ppid !== parent) process.exit();
  send({ kind: 'progress', progress });
}

function reasonOf(error: unknown): string {
  const expected = error instanceof TrainingError || error instanceof DatasetError || error instanceof FeatureError;
  const message = error instanceof Error ? error.message : String(error);
  return expected ? message : `the trainer stopped unexpectedly: ${message}`;
}

function send(message: ChildMessage): void {
  process.send?.(message);
}

main();
