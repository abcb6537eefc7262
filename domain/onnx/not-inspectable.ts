import type { RefusalReason } from '../problem/problem.js';

/** The reason when the inspection itself had to be ended: a file that costs that much is not a model to be loaded. */
export const notInspectable: RefusalReason = {
  rule: 'notInspectable',
  message: 'The inspection of the model took more time or memory than it may. Simplify the model before the export.',
};
