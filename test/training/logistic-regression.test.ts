import { describe, expect, test } from '@jest/globals';
import type { FeatureTable } from '../../training/data/feature-table.js';
import { layOut, visitRow } from '../../training/logistic-regression/design.js';
import { fitLogisticRegression } from '../../training/logistic-regression/fit-logistic-regression.js';
import { synthetic, syntheticTable } from './synthetic-table.js';

const parameters = { l2: 1, maxSteps: 50, tolerance: 1e-12 };
const quiet = { seed: 0n, onProgress: () => undefined };

describe('logistic regression', () => {
  test('gives the log odds ratio of a two-by-two table when nothing is penalised', () => {
    const counts = [
      [30, 10],
      [20, 60],
    ] as const;
    const values: number[] = [];
    const labels: number[] = [];
    counts.forEach((row, x) =>
      row.forEach((count, label) => {
        for (let repeat = 0; repeat < count; repeat += 1) {
          values.push(x);
          labels.push(label);
        }
      }),
    );
    const column = { kind: 'number', name: 'x', type: 'FP32', nullable: false } as const;
    const table = (x: number[]): FeatureTable => ({
      rows: x.length,
      columns: [{ ...column, values: Float32Array.from(x) }],
    });
    const input = { table: table(values), labels: Uint8Array.from(labels), ...quiet };
    const model = fitLogisticRegression(input, { ...parameters, l2: 1e-6 });
    const [zero, one] = model.probabilities(table([0, 1]));
    expect(zero).toBeCloseTo(10 / 40, 6);
    expect(one).toBeCloseTo(60 / 80, 6);
  });

  test('ends where the gradient of the penalised loss is zero', () => {
    const data = synthetic(1500, 4n, 12);
    const { table } = syntheticTable(data);
    const model = fitLogisticRegression({ table, labels: data.labels, ...quiet }, parameters);
    const probabilities = model.probabilities(table);
    const design = layOut(table);
    const gradient = new Float64Array(design.weights);
    for (let row = 0; row < table.rows; row += 1) {
      const residual = (data.labels[row] as number) - (probabilities[row] as number);
      visitRow(design, table.columns, row, (place, factor) => {
        gradient[place] = (gradient[place] as number) + residual * factor;
      });
    }
    // The intercept is not penalised: predicted and actual positives are equal in number.
    expect(Math.abs(gradient[0] as number)).toBeLessThan(1e-6);
    // Every other weight w satisfies X'(y - p) = l2 w; a category's is the difference it makes to the log odds.
    const logOdds = (p: number): number => Math.log(p / (1 - p));
    const shops = table.columns[2];
    const first = design.terms[2]?.first as number;
    const known = Float32Array.of(5);
    const at = (code: number): number => {
      const columns = table.columns.map((column) =>
        column.kind === 'number' ? { ...column, values: known } : { ...column, codes: Int32Array.of(code) },
      );
      return logOdds(model.probabilities({ rows: 1, columns })[0] as number);
    };
    const categories = shops?.kind === 'category' ? shops.categories : [];
    expect(categories.length).toBeGreaterThan(10);
    categories.forEach((_, code) => expect(gradient[first + code]).toBeCloseTo(at(code) - at(-1), 6));
  });

  test('stays finite on labels that are perfectly separable', () => {
    const values = Float32Array.from({ length: 200 }, (_, row) => row);
    const labels = Uint8Array.from(values, (value) => (value < 100 ? 0 : 1));
    const table: FeatureTable = {
      rows: 200,
      columns: [{ kind: 'number', name: 'x', type: 'FP32', nullable: false, values }],
    };
    const probabilities = fitLogisticRegression({ table, labels, ...quiet }, parameters).probabilities(table);
    expect(probabilities.every((probability) => probability > 0 && probability < 1)).toBe(true);
    expect(probabilities[0]).toBeLessThan(0.05);
  });

  test('names the feature whose values are infinite', () => {
    const values = Float32Array.of(1, Infinity, 2);
    const table: FeatureTable = {
      rows: 3,
      columns: [{ kind: 'number', name: 'x', type: 'FP32', nullable: false, values }],
    };
    const fit = (): unknown => fitLogisticRegression({ table, labels: Uint8Array.of(0, 1, 0), ...quiet }, parameters);
    expect(fit).toThrow('x holds infinite values');
  });

  test('says so when it does not converge', () => {
    const data = synthetic(500, 4n);
    const { table } = syntheticTable(data);
    const fit = (): unknown =>
      fitLogisticRegression({ table, labels: data.labels, ...quiet }, { ...parameters, maxSteps: 1 });
    expect(fit).toThrow('did not converge in 1 steps');
  });
});
