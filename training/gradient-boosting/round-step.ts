/** Leaf values are whole multiples of this. */
const unit = 2 ** -19;
/** Largest leaf value, so that 24 bits of a float32 always suffice. */
const limit = 8;

/**
 * Rounds a leaf value to a multiple of 2^-19. Float32 sums of such numbers are exact as long as they stay below 32, in
 * whatever order a runtime adds them up: the written model gives the trainer's log odds to the bit.
 */
export function roundStep(step: number): number {
  return Math.round(Math.min(limit, Math.max(-limit, step)) / unit) * unit + 0;
}
