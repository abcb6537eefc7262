import type { Random } from './random.js';
import { splitMix64 } from './split-mix-64.js';
import { xoshiro128 } from './xoshiro-128.js';

/** A generator for a seed: xoshiro128** whose state comes from SplitMix64, as its authors advise. */
export function createRandom(seed: bigint): Random {
  const next = splitMix64(seed);
  const low = (word: bigint): number => Number(BigInt.asIntN(32, word));
  const [first, second] = [next(), next()];
  return xoshiro128([low(first), low(first >> 32n), low(second), low(second >> 32n)]);
}
