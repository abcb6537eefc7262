import type { NumberParameter } from '../parameters/number-parameters.js';

/** Bounds and defaults. */
export const logisticParameters = {
  /** Ridge penalty on every weight but the intercept, of standardised features; 1 as in scikit-learn's C = 1. */
  l2: { initial: 1, min: 1e-6, max: 1e6 },
  /** Most Newton steps. */
  maxSteps: { initial: 50, min: 1, max: 1000, whole: true },
  /** Stop when the penalised loss falls by less than this share. */
  tolerance: { initial: 1e-10, min: 1e-14, max: 1e-2 },
} as const satisfies Record<string, NumberParameter>;

export type LogisticParameters = { readonly [K in keyof typeof logisticParameters]: number };
