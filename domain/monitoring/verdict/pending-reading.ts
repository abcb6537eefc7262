import type { SeriesReading } from './series-reading.js';

/** A reading that waits for the error control of its family: with a p-value it is judged when all p-values are known. */
export type PendingReading =
  | { readonly settled: SeriesReading }
  | {
      readonly settled: null;
      readonly pValue: number;
      /** Finishes the reading with its adjusted p-value. */
      readonly settle: (adjustedPValue: number) => SeriesReading;
    };
