import { createRandom } from '../../../../domain/random/create-random.js';

/** Chances of a campaign, all from its seed; each user of chance has a stream of its own. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
}

/** The stream `name` of a seed. */
export function chanceOf(seed: number, name: string): Chance {
  let hash = BigInt(seed) * 0x9e3779b97f4a7c15n;
  for (const byte of Buffer.from(name)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const random = createRandom(BigInt.asUintN(64, hash));
  const next = () => random.next();
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
