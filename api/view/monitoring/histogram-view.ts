import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import type { ColumnLayout } from '../../../domain/profile/column-layout.js';
import type { ColumnProfile } from '../../../domain/profile/column-profile.js';
import type { ColumnRole } from './column-view.js';

/** Counts of a column beside those of the baseline, bin by bin. `reference` and `window` are null where not known. */
export interface HistogramView {
  readonly kind: ColumnLayout['kind'] | 'unknown';
  readonly bins: readonly (Readonly<Record<string, unknown>> & {
    readonly reference: number | null;
    readonly window: number | null;
  })[];
  readonly reference: SideView | null;
  readonly window: SideView | null;
}
interface SideView {
  readonly rows: number;
  readonly missing: number;
}

/** The histogram of an input or output. Bins are upper-inclusive: `from < x <= to`, null where open. */
export function columnHistogram(
  name: string,
  role: Exclude<ColumnRole, 'label'>,
  profile: FoldedRows | null,
  baseline: Baseline | null,
): HistogramView {
  const part = role === 'input' ? 'inputs' : 'outputs';
  const layout = baseline?.[part].layouts.find((one) => one.name === name);
  const reference = baseline?.[part].columns.find((one) => one.name === name) ?? null;
  const window = profile?.[part].find((one) => one.name === name) ?? null;
  const places = layout ? placesOf(layout) : (window?.counts ?? []).map(() => ({}));
  return {
    kind: layout?.kind ?? 'unknown',
    bins: places.map((place, bin) => ({
      ...place,
      reference: reference?.counts[bin] ?? null,
      window: window?.counts[bin] ?? null,
    })),
    reference: sideOf(reference),
    window: sideOf(window),
  };
}

/** The labels of a window beside those of the baseline: how many are 0 and 1. */
export function labelHistogram(performance: PerformanceProfile | null, baseline: Baseline | null): HistogramView {
  const reference = baseline?.labels ?? null;
  const side = (of: { rows: number; positives: number } | null) => of && [of.rows - of.positives, of.positives];
  const [before, now] = [side(reference), side(performance)];
  return {
    kind: 'discrete',
    bins: [0, 1].map((value) => ({ value, reference: before?.[value] ?? null, window: now?.[value] ?? null })),
    reference: reference && { rows: reference.rows, missing: 0 },
    window: performance && { rows: performance.rows, missing: 0 },
  };
}

function placesOf(layout: ColumnLayout): Readonly<Record<string, unknown>>[] {
  switch (layout.kind) {
    case 'numeric': {
      const bounds = [null, ...layout.edges, null];
      return bounds.slice(1).map((to, bin) => ({ from: bounds[bin] ?? null, to }));
    }
    case 'discrete':
      return [...layout.values.map((value) => ({ value })), { value: null }];
    case 'categorical':
      return [...layout.categories.map((category) => ({ category })), { category: null }];
  }
}

function sideOf(column: ColumnProfile | null): SideView | null {
  return column && { rows: column.rows, missing: column.nulls + column.nans };
}
