import type { Run } from './runs-of.js';

/** A chart leaves so much of its height free above and below. */
const margin = 0.08;

/**
 * The values that a chart spans: all values, references and thresholds. An interval may widen it to twice that, no further:
 * one window of few rows would flatten all others.
 */
export function valueRange(runs: readonly Run[]): readonly [number, number] {
  const points = runs.flatMap((run) => run.points);
  const core = [
    ...points.map(({ value }) => value),
    ...runs.flatMap(({ reference, threshold }) => [reference, threshold]),
  ].filter((value) => value !== null);
  if (core.length === 0) return [0, 1];
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const spread = high - low || Math.abs(high) || 1;
  const ends = points.flatMap(({ interval }) => interval ?? []);
  const [bottom, top] = [
    Math.max(Math.min(low, ...ends), low - spread / 2),
    Math.min(Math.max(high, ...ends), high + spread / 2),
  ];
  const room = (top - bottom || spread) * margin;
  // What cannot be negative does not pretend to be.
  const floor = bottom >= 0 ? 0 : -Infinity;
  return [Math.max(floor, bottom - room), top + room];
}
