import { readFile } from 'node:fs/promises';
import { measurePerformance } from '../../../domain/monitoring/performance/measure-performance.js';
import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import { scoreWithOnnx } from '../../../training/onnx/score-with-onnx.js';
import { runTraining, type TrainingInput } from '../../../training/run-training.js';
import type { Flights } from './flights.js';

/** A trained version and what it answers for the traffic. */
export interface Contender {
  readonly number: number;
  readonly baselinePath: string;
  /** Realised quality on its held-out rows: what its windows are compared with. */
  readonly reference: PerformanceProfile;
  readonly scores: Float32Array;
  readonly seconds: number;
}

type Task = Omit<TrainingInput, 'trainer' | 'parameters' | 'seed'>;

/** Trains as the example does, in the training process, and scores all of the traffic with the written model. */
export async function train(number: number, flights: Flights, task: Task): Promise<Contender> {
  const start = performance.now();
  const trained = await runTraining({ trainer: 'gradientBoosting', parameters: {}, seed: 2001, ...task });
  const seconds = (performance.now() - start) / 1000;
  const held = JSON.parse(await readFile(trained.evaluationPath, 'utf8')) as { labels: number[]; scores: number[] };
  const { probabilities } = await scoreWithOnnx(await readFile(trained.modelPath), trained.signature, flights.features);
  const { baselinePath } = trained;
  return { number, baselinePath, reference: measurePerformance(held), scores: probabilities, seconds };
}
