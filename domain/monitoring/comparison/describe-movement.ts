import { countTotal } from '../verdict/count-total.js';
import { percent } from '../verdict/percent.js';
import type { ColumnSide, ComparedBin } from './table-comparison.js';

/** Where a column moved to, in a sentence; null where there is nothing to compare. */
export function describeMovement(
  numeric: boolean,
  reference: ColumnSide,
  current: ColumnSide,
  bins: readonly ComparedBin[],
): string | null {
  return numeric ? movedMean(reference, current) : movedShare(bins);
}

function movedMean(reference: ColumnSide, current: ColumnSide): string | null {
  if (reference.mean === null || current.mean === null) return null;
  const moved = `Its mean went from ${short(reference.mean)} to ${short(current.mean)}`;
  const spread = reference.standardDeviation;
  if (spread === null || spread === 0) return `${moved}.`;
  const sigmas = (current.mean - reference.mean) / spread;
  const direction = sigmas < 0 ? 'down' : 'up';
  return `${moved}, ${direction} by ${Math.abs(sigmas).toFixed(2)} of the reference's standard deviation.`;
}

/** The category whose share changed most. */
function movedShare(bins: readonly ComparedBin[]): string | null {
  const before = countTotal(bins.map(({ reference }) => reference));
  const now = countTotal(bins.map(({ current }) => current));
  if (before === 0 || now === 0) return null;
  const shares = bins.map(({ label, reference, current }) => ({ label, was: reference / before, is: current / now }));
  const change = (one: (typeof shares)[number]): number => Math.abs(one.is - one.was);
  const most = shares.reduce((a, b) => (change(b) > change(a) ? b : a));
  return `The share of "${most.label}" went from ${percent(most.was)} to ${percent(most.is)}.`;
}

const short = (value: number): string => String(Number(value.toPrecision(4)));
