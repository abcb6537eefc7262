import type { Baseline, ReferenceProfile } from '../../../domain/profile/baseline.js';
import type { ColumnLayout } from '../../../domain/profile/column-layout.js';

/** A champion's baseline in short: of how many rows, and how each column is counted. */
export function baselineView(digest: string | null, version: number | null, baseline: Baseline | null): object {
  return {
    digest,
    version,
    inputs: baseline && partView(baseline.inputs),
    outputs: baseline && partView(baseline.outputs),
    labels: baseline && baseline.labels,
  };
}

function partView({ rows, layouts }: ReferenceProfile): object {
  return { rows, columns: layouts.map((layout) => ({ ...nameOf(layout), bins: binsOf(layout) })) };
}

function nameOf({ name, type, kind }: ColumnLayout): object {
  return { name, type, kind };
}

/** Bins of the window's counts: the open ones, and the one for what is not listed, too. */
function binsOf(layout: ColumnLayout): number {
  switch (layout.kind) {
    case 'numeric':
      return layout.edges.length + 1;
    case 'discrete':
      return layout.values.length + 1;
    case 'categorical':
      return layout.categories.length + 1;
  }
}
