import type { ComparedColumn, DriftMethod } from './drift-method.js';

const above = { answer: 'distance', threshold: 0.1, driftWhen: 'above' } as const;
const continuous: DriftMethod = {
  ...{ family: 'jensen_shannon', variant: 'distance.base2.doane_reference' },
  ...above,
  from: 'values',
};
const categorical: DriftMethod = {
  ...{ family: 'jensen_shannon', variant: 'distance.base2' },
  ...above,
  from: 'counts',
};

/**
 * How NannyML 0.13.1 (`UnivariateDriftCalculator`) judges a column when no method is named: the Jensen-Shannon distance
 * with logarithms of base 2, whatever the number of rows and values. A continuous column is binned at Doane's edges of the
 * reference (numpy 2.4.6), last bin closed; current values outside all edges share one more bin, empty in the reference. A
 * categorical column has a bin for each category, unseen categories share one more. No fill. Missing values are dropped
 * from each side on its own; an infinity is an error. Columns of text, categories or booleans are categorical, all other
 * numbers continuous.
 *
 * NannyML has no constant threshold of its own. It cuts the reference into chunks, measures each against the whole
 * reference, and draws the line at `nannymlChunkThreshold` of these distances; then it cuts the current data in the same
 * way and judges each chunk, drift being a distance above the line (equal is none). For two whole files there are no
 * chunks: the one reference chunk would have distance 0, and any difference would be drift. The threshold given here, 0.1,
 * is for that case: what the descriptions of its methods name, and what
 * `chunk_number=1, thresholds={'jensen_shannon': ConstantThreshold(upper=0.1)}` asks for. Where chunks can be made, take
 * `nannymlChunks` and `nannymlChunkThreshold` instead; a line from chunks is not meant for a whole file, whose distance has
 * less noise.
 */
export function nannymlDriftMethod(column: ComparedColumn): DriftMethod {
  return column.kind === 'numeric' ? continuous : categorical;
}
