import type { NumberParameter } from './number-parameters.js';

/** Parameters that every trainer has. */
export const commonParameters = {
  /** Newest share of all rows that is held out to judge the model. */
  heldOutShare: { initial: 0.25, min: 0.05, max: 0.5 },
} as const satisfies Record<string, NumberParameter>;
