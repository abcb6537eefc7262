type Metrics = Readonly<Record<string, unknown>>;

export interface ComparedMetric extends Readonly<Record<string, unknown>> {
  readonly metric: string;
  readonly candidate: number | null;
  readonly champion: number | null;
}

/** The numbers of two trainings side by side, by name; null where one side lacks it. */
export function compareMetrics(candidate: Metrics, champion: Metrics): readonly ComparedMetric[] {
  const names = [...new Set([...Object.keys(candidate), ...Object.keys(champion)])].sort();
  return names
    .map((metric) => ({ metric, candidate: number(candidate[metric]), champion: number(champion[metric]) }))
    .filter((row) => row.candidate !== null || row.champion !== null);
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
