import type { Random } from '../../../domain/random/random.js';
import { binomialDensity } from '../../../domain/statistics/special/binomial-density.js';

/** A binomial number by inversion, from the mode outwards: exact in distribution, in steps of the standard deviation. */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  let [up, down] = [mode, mode];
  let above = binomialDensity(mode, n, p, 1 - p);
  let below = above;
  // Two words: 32 bits alone would cut the tails at 1 in 4 billion, which many windows of many columns come near.
  let rest = random.next() + random.next() / 0x1_0000_0000 - above;
  while (rest >= 0 && (up < n || down > 0)) {
    if (up < n) {
      above *= (odds * (n - up)) / (up + 1);
      up += 1;
      rest -= above;
      if (rest < 0) return up;
    }
    if (down > 0) {
      below *= down / (odds * (n - down + 1));
      down -= 1;
      rest -= below;
      if (rest < 0) return down;
    }
  }
  return mode;
}
