import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';

/** Rules that look at one column of one window and at nothing else, as many teams run them. */
export const uncorrectedRules = ['p < 0.05', 'PSI > 0.1', 'PSI > 0.2'] as const;
export type UncorrectedRule = (typeof uncorrectedRules)[number];

/** Whether each of them would flag the column, by the figures that the product shows of it: raw PSI, raw p-value. */
export function flagsOf({ pValue, measures }: SeriesReading): Record<UncorrectedRule, boolean> {
  const psi = measures.find(({ variant }) => variant.startsWith('psi/counts.half_row ['))?.value ?? 0;
  return { 'p < 0.05': pValue !== null && pValue < 0.05, 'PSI > 0.1': psi > 0.1, 'PSI > 0.2': psi > 0.2 };
}

/** Of the columns that are held against a reference. */
export const isDrift = ({ concern }: Pick<SeriesReading, 'concern'>): boolean =>
  concern === 'drift' || concern === 'prediction';
