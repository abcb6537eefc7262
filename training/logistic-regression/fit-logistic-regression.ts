import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { logOddsOf, probabilityOf } from '../log-odds.js';
import type { FeatureTable } from '../data/feature-table.js';
import type { FitInput, FittedModel } from '../trainer.js';
import { TrainingError } from '../training-error.js';
import { addRegression } from './add-regression.js';
import { layOut, visitRow, type Design } from './design.js';
import type { LogisticParameters } from './parameters.js';
import { sparseRows, type SparseRows } from './sparse-rows.js';

/**
 * Fits a ridge logistic regression by iteratively reweighted least squares (Newton steps, halved when the penalised
 * loss would rise; Hastie, Tibshirani and Friedman, section 4.4.1). Numbers are standardised; categories have a weight
 * each.
 *
 * @throws TrainingError when it did not converge in `maxSteps`
 */
export function fitLogisticRegression(input: FitInput, parameters: LogisticParameters): FittedModel {
  const { table, labels, onProgress } = input;
  const design = layOut(table);
  const rows = sparseRows(design, table);
  let weights = new Float64Array(design.weights);
  weights[0] = logOddsOf(labels.reduce((sum, label) => sum + label, 0) / labels.length);
  let loss = penalisedLoss(rows, labels, weights, parameters.l2);
  let steps = 0;
  for (let converged = false; !converged; steps += 1) {
    if (steps === parameters.maxSteps) {
      throw new TrainingError(`the regression did not converge in ${steps} steps; raise maxSteps or l2`);
    }
    const direction = newtonStep(rows, labels, weights, parameters.l2);
    const next = search(rows, labels, weights, direction, parameters.l2, loss);
    converged = loss - next.loss <= parameters.tolerance * Math.abs(loss);
    ({ weights, loss } = next);
    onProgress(steps + 1, parameters.maxSteps);
  }
  return {
    probabilities: (other) => probabilities(design, weights, other),
    addLogOdds: (graph) => addRegression(graph, design, weights, table.columns),
    summary: { steps, weights: design.weights, penalisedLoss: loss / labels.length },
  };
}

function probabilities(design: Design, weights: Float64Array, table: FeatureTable): Float64Array {
  return Float64Array.from({ length: table.rows }, (_, row) => {
    let logOdds = 0;
    visitRow(design, table.columns, row, (place, factor) => {
      logOdds += (weights[place] as number) * factor;
    });
    return probabilityOf(logOdds);
  });
}

/** ln(1 + e^x) without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

function penalisedLoss(rows: SparseRows, labels: Uint8Array, weights: Float64Array, l2: number): number {
  let loss = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const logOdds = rows.dot(row, weights);
    loss += softplus(logOdds) - (labels[row] as number) * logOdds;
  }
  return weights.slice(1).reduce((sum, weight) => sum + (l2 / 2) * weight * weight, loss);
}

/** Solves (X'WX + l2 I) step = X'(y - p) - l2 w; the intercept is not penalised. */
function newtonStep(rows: SparseRows, labels: Uint8Array, weights: Float64Array, l2: number): Float64Array {
  const hessian = Matrix.zeros(weights.length, weights.length);
  const gradient = Matrix.zeros(weights.length, 1);
  for (let place = 1; place < weights.length; place += 1) {
    hessian.set(place, place, l2);
    gradient.set(place, 0, -l2 * (weights[place] as number));
  }
  for (let row = 0; row < labels.length; row += 1) {
    const probability = probabilityOf(rows.dot(row, weights));
    rows.addOuter(row, probability * (1 - probability), hessian);
    rows.addTo(row, (labels[row] as number) - probability, gradient);
  }
  return Float64Array.from(new CholeskyDecomposition(hessian).solve(gradient).to1DArray());
}

function search(
  rows: SparseRows,
  labels: Uint8Array,
  weights: Float64Array,
  direction: Float64Array,
  l2: number,
  loss: number,
): { weights: Float64Array<ArrayBuffer>; loss: number } {
  for (let share = 1; share > 1e-10; share /= 2) {
    const tried = weights.map((weight, place) => weight + share * (direction[place] as number));
    const reached = penalisedLoss(rows, labels, tried, l2);
    if (reached <= loss) return { weights: tried, loss: reached };
  }
  return { weights: weights.slice(), loss };
}
