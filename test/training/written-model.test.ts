/** @jest-environment ./test/training/onnx-environment.js */
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { logLoss } from '../../domain/statistics/classification/log-loss.js';
import type { Columns } from '../../domain/model/columns.js';
import { signatureOf } from '../../training/data/signature-of.js';
import { fitGradientBoosting } from '../../training/gradient-boosting/fit-gradient-boosting.js';
import { fitLogisticRegression } from '../../training/logistic-regression/fit-logistic-regression.js';
import { scoreWithOnnx } from '../../training/onnx/score-with-onnx.js';
import { writeClassifier } from '../../training/onnx/write-classifier.js';
import { readTrainerParameters } from '../../training/parameters/read-trainer-parameters.js';
import type { FittedModel } from '../../training/trainer.js';
import { synthetic, syntheticFeatures, syntheticTable } from './synthetic-table.js';

const learned = synthetic(4000, 1n);
const { table, categories } = syntheticTable(learned);
const signature = signatureOf(syntheticFeatures, categories);

function fit(trainer: string, seed = 5n): FittedModel {
  const reading = readTrainerParameters(trainer, trainer === 'gradientBoosting' ? { rounds: 120, patience: 120 } : {});
  if (!reading.ok) throw new Error(reading.problems.join());
  const input = { table, labels: learned.labels, seed, onProgress: () => undefined };
  return reading.parameters.trainer === 'gradientBoosting'
    ? fitGradientBoosting(input, reading.parameters.parameters)
    : fitLogisticRegression(input, reading.parameters.parameters);
}

describe.each(['gradientBoosting', 'logisticRegression'])('a written %s', (trainer) => {
  const model = fit(trainer);
  const bytes = writeClassifier(model, table.columns);

  test('agrees with its trainer to 1e-6 on 10,000 rows, missing values and unseen categories among them', async () => {
    const other = synthetic(10_000, 2n, 60);
    const { labels, probabilities } = await scoreWithOnnx(bytes, signature, other.features);
    const trained = model.probabilities(syntheticTable(other, learned).table);
    let largest = 0;
    let otherLabels = 0;
    trained.forEach((probability, row) => {
      if (labels[row] !== (probability >= 0.5 ? 1n : 0n)) otherLabels += 1;
      largest = Math.max(largest, Math.abs(probability - (probabilities[row] as number)));
    });
    expect(trained).toHaveLength(10_000);
    expect(largest).toBeLessThan(1e-6);
    expect(otherLabels).toBe(0);
    expect(new Set(trained).size).toBeGreaterThan(500);
  });

  test('predicts better than the rate of the rows it learned from', async () => {
    const other = synthetic(5000, 3n);
    const { probabilities } = await scoreWithOnnx(bytes, signature, other.features);
    const rate = learned.labels.reduce((sum, label) => sum + label, 0) / learned.labels.length;
    const constant = logLoss(other.labels, new Float64Array(5000).fill(rate));
    expect(logLoss(other.labels, probabilities)).toBeLessThan(constant - 0.05);
  });

  test('has the same bytes when it is fitted again', () => {
    const digest = (written: Uint8Array): string => createHash('sha256').update(written).digest('hex');
    expect(digest(writeClassifier(fit(trainer), table.columns))).toBe(digest(bytes));
  });

  test('answers each row the same alone as among others, at the ends of what its types can hold', async () => {
    const features: Columns = {
      rows: 6,
      columns: {
        amount: Float32Array.of(3.4e38, -3.4e38, 1e-45, -0, Infinity, NaN),
        hour: BigInt64Array.of(2n ** 53n, -(2n ** 53n), 0n, 16777217n, 1n, 2n),
        shop: ['shop 1', '', null, 'never seen', 'shop 2', 'ÄÖ 😀'],
      },
    };
    const together = await scoreWithOnnx(bytes, signature, features);
    const trained = model.probabilities(syntheticTable({ features, labels: new Uint8Array(6) }, learned).table);
    for (let row = 0; row < 6; row += 1) {
      const columns = Object.entries(features.columns).map(
        ([name, values]) => [name, values.slice(row, row + 1)] as const,
      );
      const alone = await scoreWithOnnx(bytes, signature, { rows: 1, columns: Object.fromEntries(columns) });
      expect(alone.probabilities[0]).toBe(together.probabilities[row]);
      if (!Number.isFinite(features.columns.amount?.[row])) continue;
      expect(Math.abs((trained[row] as number) - (together.probabilities[row] as number))).toBeLessThan(1e-6);
    }
  });
});

test('another seed encodes categories by other folds and gives other bytes', () => {
  const bytesOf = (seed: bigint): string =>
    Buffer.from(writeClassifier(fit('gradientBoosting', seed), table.columns)).toString('base64');
  expect(bytesOf(5n) === bytesOf(6n)).toBe(false);
});
