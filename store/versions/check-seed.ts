import { invalidInput } from '../problem/problems.js';

const largest = 2n ** 63n - 1n;

/** A seed as Postgres keeps it (bigint, not negative). `0` when none was given. Throws `InvalidInput`. */
export function checkSeed(seed: string | null): string {
  if (seed === null) return '0';
  if (/^\d{1,19}$/.test(seed) && BigInt(seed) <= largest) return BigInt(seed).toString();
  throw invalidInput(['input', 'seed'], `seed must be a whole number from 0 to ${largest}.`);
}
