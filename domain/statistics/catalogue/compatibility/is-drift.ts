import type { DriftMethod } from './drift-method.js';

/** Whether a number is drift by a method; NaN never is. */
export function isDrift(
  { driftWhen, threshold }: Pick<DriftMethod, 'driftWhen' | 'threshold'>,
  value: number,
): boolean {
  switch (driftWhen) {
    case 'below':
      return value < threshold;
    case 'atMost':
      return value <= threshold;
    case 'above':
      return value > threshold;
    case 'atLeast':
      return value >= threshold;
  }
}
