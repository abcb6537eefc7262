import { type Interval, wilson } from './wilson.js';

/**
 * Interval of the difference x1/n1 - x2/n2 from two Wilson intervals (hybrid score, method 10), no continuity correction.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, confidence: number): Interval {
  const first = wilson(x1, n1, confidence);
  const second = wilson(x2, n2, confidence);
  const [p1, p2] = [x1 / n1, x2 / n2];
  // Rounding may leave a little more than the whole.
  return {
    lower: Math.max(-1, p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2)),
    upper: Math.min(1, p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower)),
  };
}
