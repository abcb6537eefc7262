import type { SchemaFinding } from './schema-finding.js';
import type { ReadingLevel, SeriesReading } from './series-reading.js';

/** What a window says of a model, with all that it was judged by. Plain JSON, stored as it is. */
export interface WindowVerdict {
  readonly schemaVersion: 1;
  /** `close`: drift and quality, from profiles. `maturity`: performance, from labels. Each is one family of tests. */
  readonly family: 'close' | 'maturity';
  readonly rows: number;
  /** The worst of the readings; `noData` for a window without rows. */
  readonly level: ReadingLevel;
  readonly readings: readonly SeriesReading[];
  readonly schema: readonly SchemaFinding[];
  /** What a reader should know of the comparison itself, in words. */
  readonly notes: readonly string[];
}
