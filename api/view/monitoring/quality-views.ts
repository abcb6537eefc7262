import type { Baseline } from '../../../domain/profile/baseline.js';
import type { ColumnProfile } from '../../../domain/profile/column-profile.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { levelStatus } from './level-status.js';
import { metricView, type MetricView } from './metric-view.js';

/** How many of a column's values are of a kind, of how many. */
const badOf: Partial<Record<SeriesReading['concern'], (column: ColumnProfile) => readonly [number, number]>> = {
  missing: ({ nulls, nans, rows }) => [nulls + nans, rows],
  nonFinite: ({ infinite, rows }) => [infinite, rows],
  outOfRange: ({ outOfRange, rows }) => [outOfRange, rows],
  unseen: ({ unseen, rows, nulls, nans }) => [unseen, rows - nulls - nans],
};

/** Data quality of a window: shares of bad values by column beside the baseline's, schema findings, and the volume. */
export function qualityViews(close: WindowVerdict, baseline: Baseline | null): MetricView[] {
  const reference = new Map(
    [...(baseline?.inputs.columns ?? []), ...(baseline?.outputs.columns ?? [])].map((column) => [column.name, column]),
  );
  const schema = close.schema.map(({ column, kind, reason }) =>
    metricView({ name: 'schema', variant: `schema/${kind}`, value: null, status: 'violation', column, reason }),
  );
  const shares = close.readings.flatMap((reading) => {
    const bad = badOf[reading.concern];
    return bad ? [shareView(reading, bad, reading.segment === null ? reference.get(reading.subject) : undefined)] : [];
  });
  const volume = close.readings.filter(({ concern }) => concern === 'volume').flatMap(volumeViews);
  return [...schema, ...shares, ...volume];
}

function shareView(
  { concern: name, subject: column, segment, level, reason, measures, effect, floor }: SeriesReading,
  bad: (column: ColumnProfile) => readonly [number, number],
  reference: ColumnProfile | undefined,
): MetricView {
  const measure = (variant: string) => measures.find((one) => one.variant === variant)?.value ?? null;
  const [count, rows] = reference ? bad(reference) : [0, 0];
  const before = rows > 0 ? count / rows : null;
  // The floor of unseen categories is the share itself, that of the others a rise.
  const threshold = floor === null ? null : name === 'unseen' ? floor : before === null ? null : before + floor;
  return metricView({
    name,
    variant: 'share',
    value: measure('share') ?? (level === 'ok' ? effect : null),
    lower: measure('proportion_interval/wilson.lower'),
    upper: measure('proportion_interval/wilson.upper'),
    reference: before,
    threshold,
    status: levelStatus(level),
    column,
    segment,
    reason,
  });
}

function volumeViews({ measures, level, reason }: SeriesReading): MetricView[] {
  return measures.map(({ variant, value }) =>
    metricView({ name: 'volume', variant, value, status: levelStatus(level), reason }),
  );
}
