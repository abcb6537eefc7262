import { TrainingError } from '../training-error.js';

/** Largest difference between a probability of the trainer and the one that the written model gives. */
const tolerance = 1e-6;

/**
 * Compares the trainer's probabilities with those of the written model and answers the largest difference.
 *
 * @throws TrainingError above 1e-6: such a model is never handed on
 */
export function checkAgreement(trained: Float64Array, written: Float32Array): number {
  let largest = 0;
  trained.forEach((probability, row) => {
    const difference = Math.abs(probability - (written[row] as number));
    // NaN must not pass: it compares as not larger.
    if (!(difference <= largest)) largest = difference;
  });
  if (!(largest <= tolerance)) {
    throw new TrainingError(`the written model differs from the trainer by ${largest}, more than ${tolerance}`);
  }
  return largest;
}
