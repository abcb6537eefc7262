import type { AlertLevel } from './alert-concern.js';

/** Where a series stands. `pending`: bad once, not yet often enough. `resolving`: firing, but lately good. */
export type AlertPhase = 'ok' | 'pending' | 'firing' | 'resolving';

/** One passage through firing. Its key is what retraining and incidents refer to. */
export interface AlertEpisode {
  /** `<series key>#<number>`, the number counted from 1 in each deployment. */
  readonly key: string;
  readonly number: number;
  /** End of the window on which it fired. */
  readonly firedAt: number;
  /** The worst level so far. */
  readonly level: AlertLevel;
  /** End of the window on which it cleared; null while it lasts. */
  readonly clearedAt: number | null;
}

/** Silence that a person asked for: the series steps on, nobody is told. */
export interface AlertMute {
  /** Milliseconds in the slot's clock. */
  readonly until: number;
  readonly reason: string;
  readonly by: string;
}

/** The state of one alert series: plain JSON, a pure function of readings and recorded human acts. */
export interface AlertState {
  readonly schemaVersion: 1;
  readonly seriesKey: string;
  readonly phase: AlertPhase;
  /** What the newest window said of data: `noData` and `insufficientData` neither fire nor clear. */
  readonly condition: 'judged' | 'noData' | 'insufficientData';
  /** End of the newest window that stepped the series; null before the first. */
  readonly lastWindowEnd: number | null;
  /** The newest judged windows, oldest first, as many as firing looks at. */
  readonly recent: readonly { readonly end: number; readonly bad: boolean }[];
  /** Good judged windows in a row since firing. */
  readonly clearRun: number;
  /** The running or the newest episode. */
  readonly episode: AlertEpisode | null;
  readonly mute: AlertMute | null;
  readonly owner: string | null;
  readonly acknowledgedBy: string | null;
  readonly findingId: string | null;
}
