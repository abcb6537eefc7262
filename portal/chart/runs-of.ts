import type { WindowPoint } from './window-point.js';

/** Windows in a row that one version served, under one reference and one threshold. */
export interface Run {
  readonly version: number;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly reference: number | null;
  readonly threshold: number | null;
  readonly points: readonly WindowPoint[];
  /** Another version took over here. */
  readonly swapped: boolean;
}

/** Cuts windows, oldest first, into runs. A value that is missing for a while does not end one. */
export function runsOf(points: readonly WindowPoint[]): readonly Run[] {
  const runs: WindowPoint[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && belongs(last, point)) last.push(point);
    else runs.push([point]);
  }
  return runs.map((run, i) => {
    const { start, version } = (run[0] as WindowPoint).window;
    const next = runs[i + 1]?.[0];
    const end = Date.parse((run.at(-1) as WindowPoint).window.end);
    return {
      version: version.number,
      from: Date.parse(start),
      // Two versions share the window in which one took over from the other.
      to: next ? Math.min(end, Math.max(Date.parse(next.window.start), Date.parse(start))) : end,
      reference: firstOf(run, 'reference'),
      threshold: firstOf(run, 'threshold'),
      points: run,
      swapped: i > 0 && runs[i - 1]?.[0]?.window.version.number !== version.number,
    };
  });
}

function belongs(run: readonly WindowPoint[], point: WindowPoint): boolean {
  const same = (known: number | null, own: number | null) => known === null || own === null || known === own;
  return (
    run[0]?.window.version.number === point.window.version.number &&
    same(firstOf(run, 'reference'), point.reference) &&
    same(firstOf(run, 'threshold'), point.threshold)
  );
}

function firstOf(run: readonly WindowPoint[], what: 'reference' | 'threshold'): number | null {
  return run.find((point) => point[what] !== null)?.[what] ?? null;
}
