/** Whose due windows a run looks for: all slots of an environment whose policy names this cadence, or one model's slot. */
export type MonitoringScope =
  | { readonly kind: 'cadence'; readonly environment: string; readonly cadence: string }
  | { readonly kind: 'model'; readonly environment: string; readonly model: string };

/** A slot that is to be watched, and how often its windows are looked for. */
export interface WatchedSlot {
  readonly slotId: string;
  readonly model: string;
  readonly environment: string;
  /** ISO 8601, from the policy of the version that serves or served last. */
  readonly cadence: string;
}

/** What one step did: a window that was closed, judged on its labels for the first time, or judged anew. */
export interface JudgedStep {
  readonly windowId: string;
  readonly deploymentId: string;
  readonly revision: number;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  /** Alerts that opened, came again, escalated or cleared. */
  readonly alertChanges: number;
}

export interface LabelCounts {
  /** Labelled predictions. */
  readonly joined: number;
  /** Labels whose prediction is not known yet, orphans among them. */
  readonly waiting: number;
  /** Those that have waited longer than the policy's `labelTtl`, in the slot's clock. */
  readonly orphans: number;
}

/** A slot that nobody has looked at for too long. */
export interface Silence extends WatchedSlot {
  readonly alertId: string;
  readonly lastRunAt: Date | null;
}

/**
 * What a run of monitoring does to one slot, step by step. Each step is one transaction under the monitor's lock, finds
 * out by itself what is due, and is safe to repeat: whatever runs were missed, doubled or killed, each window is closed
 * once and in order.
 */
export interface MonitoringStore {
  /** Slots of a scope that are watched and not paused, in the order of their ids, after `after`. */
  slotsToRun(scope: MonitoringScope, after: string | null, limit: number): Promise<readonly string[]>;
  /** Joins labels to predictions that are known by now; answers how many labelled predictions are new or corrected. */
  joinLabels(slotId: string): Promise<number>;
  /** Closes the oldest window that is due; null when none is. */
  closeNextWindow(slotId: string): Promise<JudgedStep | null>;
  /** Judges the oldest closed window whose labels are mature now; null when none is. */
  judgeNextMature(slotId: string): Promise<JudgedStep | null>;
  /** Judges anew the oldest closed window to which rows or labels came late; null when none is dirty. */
  reviseNextWindow(slotId: string): Promise<JudgedStep | null>;
  /** Stamps that a run has looked at everything of the slot, and ends its silence. */
  recordRun(slotId: string): Promise<void>;
  labelCounts(slotId: string): Promise<LabelCounts>;
  /** Every slot that is to be watched, paused ones too: what Schedules are made from. */
  watchedSlots(): Promise<readonly WatchedSlot[]>;
  /** Calls `listener` when what serves may have changed. Answers the function that stops it. */
  onSlotChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Opens the alert `monitoring:silent` where no run came for three cadences, at least a minute. Answers those that are new. */
  openSilences(): Promise<readonly Silence[]>;
}
