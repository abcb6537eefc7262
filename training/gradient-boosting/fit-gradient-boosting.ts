import { createRandom } from '../../domain/random/create-random.js';
import { logLoss } from '../../domain/statistics/classification/log-loss.js';
import type { CategoryFeature, FeatureTable } from '../data/feature-table.js';
import { sliceTable } from '../data/slice-table.js';
import { logOddsOf, probabilityOf } from '../log-odds.js';
import type { FitInput, FittedModel } from '../trainer.js';
import { addEnsemble } from './add-ensemble.js';
import { binFeature } from './bin-feature.js';
import { ensembleColumns, ensembleProbabilities } from './ensemble.js';
import { growTree } from './grow-tree.js';
import type { BoostingParameters } from './parameters.js';
import { roundStep } from './round-step.js';
import { crossFitEncoding, targetEncoding, type TargetEncoding } from './target-encoding.js';
import { treeValue, type Tree } from './tree.js';

/**
 * Fits histogram gradient boosting on the binary log loss (Friedman 2001; second-order steps as XGBoost, leaf-wise
 * trees on binned features as LightGBM), twice: on the older rows, where the newest `validationShare` says after how
 * many rounds to stop, then with so many rounds on all rows. A model that never learned from the newest rows would be
 * out of date before it serves.
 */
export function fitGradientBoosting(input: FitInput, parameters: BoostingParameters): FittedModel {
  const { table, labels, seed, onProgress } = input;
  const olderRows = Math.max(1, Math.floor(table.rows * (1 - parameters.validationShare)));
  const newer = sliceTable(table, olderRows, table.rows);
  const older = learn(sliceTable(table, 0, olderRows), labels.subarray(0, olderRows), parameters, seed);
  const judge = { columns: ensembleColumns(newer, older.encodings), labels: labels.subarray(olderRows) };
  const tried = boost(older, judge, parameters, (done) => onProgress(done, 2 * parameters.rounds));

  const all = learn(table, labels, parameters, seed);
  const fitted = boost(all, null, { ...parameters, rounds: tried.trees.length }, (done, rounds) =>
    onProgress(parameters.rounds + Math.ceil((done / rounds) * parameters.rounds), 2 * parameters.rounds),
  );
  const ensemble = { base: fitted.base, trees: fitted.trees, encodings: all.encodings };
  return {
    probabilities: (rows) => ensembleProbabilities(ensemble, rows),
    addLogOdds: (graph) => addEnsemble(graph, ensemble, table.columns),
    summary: {
      rounds: fitted.trees.length,
      validationLogLoss: tried.loss,
      validationRows: newer.rows,
      categories: countCategories(table),
    },
  };
}

/** Float32 columns with their labels. */
interface Part {
  readonly columns: readonly Float32Array[];
  readonly labels: Uint8Array;
}

/** Rows as they are learned from, and the encodings for rows that are not. */
interface LearnedPart extends Part {
  readonly encodings: readonly (TargetEncoding | null)[];
}

function learn(
  { columns }: FeatureTable,
  labels: Uint8Array,
  parameters: BoostingParameters,
  seed: bigint,
): LearnedPart {
  const smoothing = parameters.categorySmoothing;
  const random = createRandom(seed);
  return {
    labels,
    columns: columns.map((column) =>
      column.kind === 'number' ? column.values : crossFitEncoding(column, labels, smoothing, random),
    ),
    encodings: columns.map((column) => (column.kind === 'category' ? targetEncoding(column, labels, smoothing) : null)),
  };
}

/** Adds trees until there are enough; with rows to judge by, until these gain no more, and keeps the best number. */
function boost(
  fit: Part,
  judge: Part | null,
  parameters: BoostingParameters,
  onProgress: (done: number, total: number) => void,
): { base: number; trees: Tree[]; loss: number } {
  const features = fit.columns.map((values) => binFeature(values, parameters.maxBins));
  const rate = fit.labels.reduce((sum, label) => sum + label, 0) / fit.labels.length;
  const base = roundStep(logOddsOf(rate));
  const logOdds = new Float64Array(fit.labels.length).fill(base);
  const judged = new Float64Array(judge?.labels.length ?? 0).fill(base);
  const gradients = new Float64Array(fit.labels.length);
  const hessians = new Float64Array(fit.labels.length);
  const trees: Tree[] = [];
  const lossNow = (): number => (judge === null ? NaN : logLoss(judge.labels, judged.map(probabilityOf)));
  let best = { rounds: 0, loss: lossNow() };
  while (trees.length < parameters.rounds && trees.length - best.rounds < parameters.patience) {
    fit.labels.forEach((label, row) => {
      const probability = probabilityOf(logOdds[row] as number);
      gradients[row] = probability - label;
      hessians[row] = probability * (1 - probability);
    });
    const tree = growTree({ features, gradients, hessians }, parameters);
    trees.push(tree);
    if (tree.left[0] === -1) break;
    addTree(tree, fit.columns, logOdds);
    if (judge !== null) addTree(tree, judge.columns, judged);
    const loss = lossNow();
    if (judge === null || loss < best.loss) best = { rounds: trees.length, loss };
    onProgress(trees.length, parameters.rounds);
  }
  // One tree at least, so that there is an ensemble to write.
  return { base, trees: trees.slice(0, Math.max(1, best.rounds)), loss: best.loss };
}

function countCategories({ columns }: FeatureTable): number {
  return columns
    .filter((column): column is CategoryFeature => column.kind === 'category')
    .reduce((sum, column) => sum + column.categories.length, 0);
}

function addTree(tree: Tree, columns: readonly Float32Array[], logOdds: Float64Array): void {
  for (let row = 0; row < logOdds.length; row += 1)
    logOdds[row] = (logOdds[row] as number) + treeValue(tree, columns, row);
}
