import type { ColumnLayout } from '../../profile/column-layout.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import type { ComparedBin } from './table-comparison.js';

/** The cells of a layout with their counts on both sides. The last one, for everything that is not listed, only when used. */
export function describeBins(layout: ColumnLayout, reference: ColumnProfile, current: ColumnProfile): ComparedBin[] {
  const bins = reference.counts.map((count, place) => ({
    label: labelOf(layout, place),
    reference: count,
    current: current.counts[place] ?? 0,
  }));
  const rest = bins.at(-1);
  const open = layout.kind !== 'numeric' && rest?.reference === 0 && rest.current === 0;
  return open ? bins.slice(0, -1) : bins;
}

function labelOf(layout: ColumnLayout, place: number): string {
  if (layout.kind === 'categorical') return layout.categories[place] ?? 'any other';
  if (layout.kind === 'discrete') return layout.values[place] === undefined ? 'any other' : shown(layout.values[place]);
  const [low, high] = [layout.edges[place - 1], layout.edges[place]];
  if (low === undefined && high === undefined) return 'all values';
  if (low === undefined) return `up to ${shown(high)}`;
  return high === undefined ? `above ${shown(low)}` : `${shown(low)} to ${shown(high)}`;
}

/** Six significant digits tell neighbouring edges apart in all but absurd data. */
const shown = (value: number | undefined): string => String(Number(value?.toPrecision(6)));
