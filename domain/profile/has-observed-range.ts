import type { ColumnLayout } from './column-layout.js';
import type { ColumnProfile } from './column-profile.js';

/**
 * Whether the range of a column is what its reference happened to have, and not what someone declared as plausible: then
 * no value of the reference lies outside, whatever the column is like.
 */
export function hasObservedRange(layout: ColumnLayout, reference: ColumnProfile): boolean {
  if (layout.kind === 'categorical' || layout.range === null || reference.moments === null) return false;
  const { min, max } = reference.moments;
  return layout.range[0] === min && layout.range[1] === max;
}
