import type { Json, Person, WorkflowLink } from './types.js';

export type WindowStatus = 'OPEN' | 'CLOSED' | 'NO_DATA' | 'INSUFFICIENT_DATA';
export type VerdictStatus = 'STABLE' | 'DRIFT' | 'DEGRADED' | 'INSUFFICIENT_DATA' | 'NO_DATA';
export type MetricStatus = 'OK' | 'WARNING' | 'VIOLATION' | 'NOT_JUDGED';
export type AlertState = 'OK' | 'PENDING' | 'FIRING' | 'RESOLVING' | 'NO_DATA' | 'INSUFFICIENT_DATA' | 'MUTED';

/** How a model is watched. Times of the clock are event times. */
export interface Monitoring {
  readonly environment: string;
  readonly paused: boolean;
  readonly reason: string | null;
  readonly pausedAt: string | null;
  /** ISO 8601 durations. */
  readonly cadence: string;
  readonly windowSize: string;
  readonly clock: 'wall' | 'replay';
  readonly watermark: string | null;
  readonly closedUntil: string | null;
  readonly lastRunAt: string | null;
  readonly scheduleId: string | null;
}
/** A number under its published name, with what it is held against. `n` is a whole number as text. */
export interface Metric {
  readonly name: string;
  readonly variant: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: string | null;
  readonly reference: number | null;
  readonly threshold: number | null;
  readonly status: MetricStatus;
  readonly column: string | null;
  readonly segment: string | null;
  readonly reason: string | null;
}
export interface WindowSummary {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly size: string;
  readonly partial: boolean;
  readonly status: WindowStatus;
  /** A whole number as text. */
  readonly rows: string;
  readonly revision: number;
  readonly verdict: VerdictStatus;
  /** 0 to 1. */
  readonly labelCoverage: number | null;
  readonly mature: boolean;
  readonly version: { readonly number: number };
  readonly performance: readonly Metric[];
  readonly worstColumn: {
    readonly column: string;
    readonly verdict: VerdictStatus;
    readonly effect: Metric;
  } | null;
  readonly worstMissing: Pick<Metric, 'column' | 'value' | 'status'> | null;
  readonly service: readonly Metric[];
}
export interface ColumnVerdict {
  readonly column: string;
  /** `input`, `output` or `label`. */
  readonly role: string;
  readonly segment: string | null;
  readonly verdict: VerdictStatus;
  readonly reason: string;
  readonly effect: Metric;
  readonly pValue: number | null;
  readonly adjustedP: number | null;
  readonly metrics: readonly Metric[];
  readonly histogram: Json;
}
export interface WindowDetail extends WindowSummary {
  readonly columns: readonly ColumnVerdict[];
  readonly quality: readonly Metric[];
  readonly notes: readonly string[];
}
export interface AlertSummary {
  readonly id: string;
  readonly model: { readonly key: string };
  readonly kind: string;
  readonly column: string | null;
  readonly segment: string | null;
  readonly seriesKey: string;
  readonly level: string | null;
  readonly state: AlertState;
  readonly episode: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly firedAt: string | null;
  readonly clearedAt: string | null;
  readonly summary: string;
  readonly response: string | null;
  readonly responseReason: string | null;
  readonly acknowledgedBy: Person | null;
  readonly note: string | null;
  readonly mutedUntil: string | null;
  readonly release: WorkflowLink | null;
  readonly releaseVersion: { readonly number: number } | null;
}
