import { readFile } from 'node:fs/promises';
import type { Baseline } from '../domain/profile/baseline.js';
import { fitGradientBoosting } from './gradient-boosting/fit-gradient-boosting.js';
import { fitLogisticRegression } from './logistic-regression/fit-logistic-regression.js';
import { learnCategories } from './data/learn-categories.js';
import { loadTrainingData } from './data/load-training-data.js';
import { signatureOf } from './data/signature-of.js';
import { toFeatureTable } from './data/to-feature-table.js';
import { checkAgreement } from './evaluation/check-agreement.js';
import { heldOutMetrics } from './evaluation/held-out-metrics.js';
import { scoreWithOnnx } from './onnx/score-with-onnx.js';
import { writeClassifier } from './onnx/write-classifier.js';
import { codeDigest } from './provenance/code-digest.js';
import { environment } from './provenance/environment.js';
import type { TrainerChoice } from './parameters/read-trainer-parameters.js';
import type { FitInput, FittedModel } from './trainer.js';
import type { TrainedFiles, TrainingJob, TrainingProgress } from './training-job.js';
import { writeFiles } from './evaluation/write-files.js';

/**
 * Trains one model in this process: reads the data, fits on the older rows, writes ONNX, checks that it answers as the
 * trainer does, judges it on the newer rows and writes all files. Blocks the thread: run it in a child (`runTraining`).
 */
export async function train(job: TrainingJob, report: (progress: TrainingProgress) => void): Promise<TrainedFiles> {
  const { parquetPath, schema, choice, seed, evaluationRows, inheritFrom, outFolder } = job;
  const phase = (name: TrainingProgress['phase'], done = 0, total = 1): void => report({ phase: name, done, total });
  phase('reading');
  const { training, heldOut } = await loadTrainingData(
    parquetPath,
    schema,
    evaluationRows === null ? { share: choice.heldOutShare } : { rows: evaluationRows },
  );
  const categories = learnCategories(schema.features, training.features);
  const table = toFeatureTable(schema.features, training.features, categories);
  const onProgress = (done: number, total: number): void => phase('fitting', done, total);
  const model = fit(choice, { table, labels: training.labels, seed, onProgress });
  phase('checking');
  const bytes = writeClassifier(model, table.columns);
  const signature = signatureOf(schema.features, categories);
  const outputs = await scoreWithOnnx(bytes, signature, heldOut.features);
  const heldOutTable = toFeatureTable(schema.features, heldOut.features, categories);
  const agreement = checkAgreement(model.probabilities(heldOutTable), outputs.probabilities);
  const metrics = {
    ...heldOutMetrics(training.labels, heldOut.labels, outputs.probabilities),
    ...model.summary,
    onnxDifference: agreement,
  };
  phase('writing');
  const inherited = inheritFrom === null ? null : (JSON.parse(await readFile(inheritFrom, 'utf8')) as Baseline);
  const paths = await writeFiles({ outFolder, bytes, schema, signature, training, heldOut, outputs, inherited });
  return { ...paths, signature, metrics, codeDigest: await codeDigest(), environment: environment() };
}

function fit(choice: TrainerChoice, input: FitInput): FittedModel {
  return choice.trainer === 'gradientBoosting'
    ? fitGradientBoosting(input, choice.parameters)
    : fitLogisticRegression(input, choice.parameters);
}
