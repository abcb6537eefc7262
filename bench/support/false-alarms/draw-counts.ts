import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { emptyLatency } from '../../../domain/monitoring/profiles/latency-histogram.js';
import type { ColumnLayout } from '../../../domain/profile/column-layout.js';
import type { ColumnProfile } from '../../../domain/profile/column-profile.js';
import { cellChances } from './cell-chances.js';
import { drawMultinomial } from './draw-multinomial.js';
import type { Offset, World } from './world.js';

/** Draws the window of a cell of the calendar. */
export type WindowDraw = (cell: number, rows: number, offset: Offset) => FoldedRows;

/**
 * Draws the counts of a window themselves instead of its rows: the same distribution as folding rows of independent
 * columns, at a cost that does not depend on the rows. Without moments, which no verdict on these columns reads.
 */
export function countsOf({ baseline, features, random }: World): WindowDraw {
  const known = new Map<string, readonly number[]>();
  const chancesOf = (feature: number, layout: ColumnLayout, mean: number): readonly number[] => {
    const key = `${feature} ${mean}`;
    const chances = known.get(key) ?? cellChances(feature, layout, mean);
    known.set(key, chances);
    return chances;
  };
  return (cell, rows, offset) => {
    const column = (layout: ColumnLayout, feature: number): ColumnProfile => {
      if (layout.kind === 'discrete') return counted(layout, rows, oneValue(layout.values, cell % 7, rows));
      return counted(layout, rows, drawMultinomial(random, rows, chancesOf(feature, layout, offset(feature, cell))));
    };
    return {
      rows,
      inputs: baseline.inputs.layouts.map(column),
      outputs: baseline.outputs.layouts.map((layout) => column(layout, features)),
      service: emptyLatency,
    };
  };
}

const oneValue = (values: readonly number[], value: number, rows: number): number[] => [
  ...values.map((one) => (one === value ? rows : 0)),
  values.includes(value) ? 0 : rows,
];

function counted(layout: ColumnLayout, rows: number, cells: readonly number[]): ColumnProfile {
  const { name, kind } = layout;
  const [first, last] = [cells[0] ?? 0, cells.at(-1) ?? 0];
  const inner = cells.slice(1, -1);
  const counts =
    kind === 'numeric'
      ? inner.map((count, bin) => count + (bin === 0 ? first : 0) + (bin === inner.length - 1 ? last : 0))
      : [...cells];
  return {
    name,
    rows,
    nulls: 0,
    nans: 0,
    infinite: 0,
    outOfRange: kind === 'numeric' ? first + last : 0,
    unseen: kind === 'numeric' ? 0 : last,
    counts,
    moments: null,
  };
}
