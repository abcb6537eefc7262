import type { Columns } from '../../../domain/model/columns.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { layoutNumbers } from '../../../domain/profile/layout-numbers.js';
import { profileColumns, type ProfiledColumn } from '../../../domain/profile/profile-columns.js';
import { createRandom } from '../../../domain/random/create-random.js';
import type { Random } from '../../../domain/random/random.js';
import { drawTable } from './draw-table.js';

/** By how many standard deviations the latent mean of a feature is moved in a cell of the calendar. */
export type Offset = (feature: number, cell: number) => number;

export const still: Offset = () => 0;

export interface WorldShape {
  readonly seed: number;
  readonly features: number;
  readonly referenceRows: number;
  /** Correlation of every two columns, by one common factor. */
  readonly rho?: number;
  /** Plausible values stated by people, where nothing falls outside; else what the reference happened to hold. */
  readonly declaredRange?: boolean;
  /** The reference's rows are spread evenly over the days of the week. */
  readonly season?: Offset;
}

/** A model whose data is known: its reference, and what draws its windows. The output `score` is the last column. */
export interface World {
  readonly features: number;
  readonly rho: number;
  readonly baseline: Baseline;
  /** The rows of the reference, for rules that look at rows. */
  readonly reference: Columns;
  readonly random: Random;
}

/** Draws a reference and lays its columns out as the product does. The column `weekday` tells the day. */
export function makeWorld({
  seed,
  features,
  referenceRows,
  rho = 0,
  declaredRange = false,
  season = still,
}: WorldShape): World {
  const random = createRandom(BigInt(seed));
  const source = { features, rho, random };
  const reference = drawTable(
    source,
    referenceRows,
    (row) => row % 7,
    season === undefined ? null : (feature, row) => season(feature, row % 7),
  );
  const range = declaredRange ? ([-1e6, 1e6] as const) : undefined;
  const names = Array.from({ length: features }, (_, feature) => `f${feature}`);
  const profiled = (name: string): ProfiledColumn => {
    const values = reference.columns[name];
    // As a scan of a data set does: for huge references much faster than by the values of any kind.
    return values instanceof Float32Array
      ? { name, type: 'FP32', layout: layoutNumbers(name, 'FP32', Float64Array.from(values), range) }
      : { name, type: name === 'weekday' ? 'INT32' : 'BYTES' };
  };
  const baseline: Baseline = {
    schemaVersion: 1,
    inputs: profileColumns(reference, [...names, 'weekday'].map(profiled)),
    outputs: profileColumns(reference, [profiled('score')]),
    labels: { rows: 0, positives: 0 },
  };
  return { ...source, baseline, reference };
}
