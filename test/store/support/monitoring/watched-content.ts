import { defaultMonitoring } from '../../../../domain/policy/templates/default-monitoring.js';
import type { MonitoringPolicy } from '../../../../domain/policy/monitoring-policy.js';
import type { Signature } from '../../../../domain/model/signature.js';
import type { Columns } from '../../../../domain/model/columns.js';
import type { Baseline } from '../../../../domain/profile/baseline.js';
import { profileColumns } from '../../../../domain/profile/profile-columns.js';
import { createRandom } from '../../../../domain/random/create-random.js';
import { normalQuantile } from '../../../../domain/statistics/special/normal-quantile.js';

/** One prediction of the watched model: what it was asked, what it said, and what really happened. */
export interface WatchedRow {
  readonly x: number | null;
  readonly origin: string | null;
  readonly probability: number;
  readonly label: number;
}

const random = createRandom(11n);
const normal = (): number => normalQuantile(Math.min(1 - 1e-12, random.next() + 1e-12));

export interface RowsWish {
  /** By how much x is shifted; the reference has 0. */
  readonly shift?: number;
  /** Labels come from the probability itself, or, `wrong`, from its opposite. */
  readonly labels?: 'right' | 'wrong';
  readonly origin?: string | null;
  readonly x?: null;
}

/** Rows as the reference has them, or changed in one respect. The model says sigmoid(x) and is calibrated. */
export function watchedRows(rows: number, wish: RowsWish = {}): WatchedRow[] {
  const { shift = 0, labels = 'right' } = wish;
  return Array.from({ length: rows }, () => {
    const known = normal();
    const probability = 1 / (1 + Math.exp(-known));
    const event = Number(random.next() < probability);
    return {
      x: wish.x === null ? null : known + shift,
      origin: wish.origin === undefined ? (['ATL', 'ORD', 'DFW'][Math.floor(random.next() * 3)] ?? 'ATL') : wish.origin,
      probability,
      label: labels === 'right' ? event : 1 - event,
    };
  });
}

export const inputsOf = (rows: readonly WatchedRow[]): Columns => ({
  rows: rows.length,
  columns: { x: Float64Array.from(rows, ({ x }) => x ?? NaN), origin: rows.map(({ origin }) => origin) },
});

export const outputsOf = (rows: readonly WatchedRow[]): Columns => ({
  rows: rows.length,
  columns: {
    label: Int32Array.from(rows, ({ probability }) => Number(probability >= 0.5)),
    probability: Float64Array.from(rows, ({ probability }) => probability),
  },
});

const reference = watchedRows(6000);

export const watchedSignature: Signature = {
  inputs: [
    { name: 'x', type: 'FP64', shape: [-1, 1], nullable: true },
    { name: 'origin', type: 'BYTES', shape: [-1, 1], nullable: true },
  ],
  outputs: [
    { name: 'label', type: 'INT32', shape: [-1], nullable: false },
    { name: 'probability', type: 'FP64', shape: [-1, 1], nullable: false },
  ],
};

export const watchedBaseline: Baseline = {
  schemaVersion: 1,
  inputs: profileColumns(inputsOf(reference), [
    { name: 'x', type: 'FP64', range: [-10, 10] },
    { name: 'origin', type: 'BYTES' },
  ]),
  outputs: profileColumns(outputsOf(reference), [
    { name: 'label', type: 'INT32', range: [0, 1] },
    { name: 'probability', type: 'FP64', range: [0, 1] },
  ]),
  labels: { rows: reference.length, positives: reference.reduce((sum, { label }) => sum + label, 0) },
};

/** As training writes it: held-out rows with labels and scores. */
export const watchedEvaluation = {
  schemaVersion: 1,
  rows: reference.length,
  inputs: { x: reference.map(({ x }) => x), origin: reference.map(({ origin }) => origin) },
  labels: reference.map(({ label }) => label),
  scores: reference.map(({ probability }) => probability),
};

/** Day windows, an hour of grace, labels after three days; the clock is a replay that begins in February 2001. */
export const watchedPolicy: MonitoringPolicy = {
  ...defaultMonitoring,
  clock: 'replay',
  clockStart: '2001-02-01T00:00:00Z',
  labels: { labelDelayP95: 'P3D', labelTtl: 'P30D', matureCoverage: 0.9 },
};
