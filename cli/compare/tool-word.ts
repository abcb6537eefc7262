import type { ToolReading } from '../../domain/monitoring/comparison/tool-reading.js';

/** What the other tool says of a column, in a word; null where it says nothing. */
export function toolWord(reading: ToolReading | null): string | null {
  if (reading === null || reading.drift === null) return null;
  return reading.drift ? 'drift' : 'no drift';
}
