import type { Inputs } from '../example-inputs.js';

/** As many values of 1 as it takes to bet 1 beyond the largest double. */
const sure = Array<number>(3_000).fill(1);

/** Inputs for those that no reference case, no exact answer and no mutation of an example reaches. */
export const notFiniteInputs: Readonly<Record<string, readonly Inputs[]>> = {
  'g_test/goodness_of_fit.raw_reference': [{ reference_counts: [5, 0], current_counts: [3, 2] }],
  // Of five categories one may expect too few, or none.
  'chi_square/goodness_of_fit.deequ': [
    {
      reference_counts: { a: 100, b: 100, c: 100, d: 100, e: 0 },
      current_counts: { a: 50, b: 50, c: 50, d: 50, e: 50 },
    },
  ],
  'fairness_bundle/aif360_signed': [
    {
      y_true: [1, 0, 1, 0],
      y_pred: [1, 1, 0, 0],
      sensitive_feature: ['f', 'f', 'm', 'm'],
      unprivileged: 'f',
      privileged: 'm',
    },
  ],
  'e_process/fixed_bet': [{ x: sure, m: 0.2, lambda: 1, alpha: 0.05 }],
  'e_process/shiryaev_roberts': [{ x: sure, m: 0.2, lambda: 1, alpha: 0.05 }],
  'e_process/predictable_bet_test': [{ x: sure, m: 0.2, alpha: 0.05 }],
  // No row is of the third class for certain, and none is predicted to be.
  'cbpe/multiclass.macro': [
    {
      calibrated: [
        [0.7, 0.3, 0],
        [0.2, 0.8, 0],
      ],
      raw: [
        [0.7, 0.3, 0],
        [0.2, 0.8, 0],
      ],
      y_pred: [0, 1],
    },
  ],
};
