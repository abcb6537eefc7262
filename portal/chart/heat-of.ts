import type { WindowPoint } from './window-point.js';

export type Heat = 'none' | 'shown' | 'calm' | 'warm' | 'warning' | 'violation';

/** How much colour a window's value gets: by its verdict, and where it is fine, by how near to the threshold it is. */
export function heatOf({ value, threshold, status }: WindowPoint): Heat {
  if (value === null) return 'none';
  if (status === 'VIOLATION') return 'violation';
  if (status === 'WARNING') return 'warning';
  if (status === 'NOT_JUDGED') return 'shown';
  return threshold !== null && threshold > 0 && value > threshold / 2 ? 'warm' : 'calm';
}
