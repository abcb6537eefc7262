import type { Detector } from './detector.js';
import { PageHinkleySum } from './page-hinkley-sum.js';

/** `cusum/frouros`: g = max(0, g + x - m - delta), m the running mean, this value included; alarm when g > threshold. */
export function cusum(minInstances: number, delta: number, threshold: number): Detector {
  return new PageHinkleySum({ minInstances, delta, threshold, alpha: 1 }, true);
}
