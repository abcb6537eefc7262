import type { AlertConcern, AlertLevel } from '../monitoring/alerts/alert-concern.js';
import type { IsoDuration } from './policy-document.js';

/** What the product may do by itself when an alert fires. */
export type ResponseAction = 'none' | 'notify' | 'retrain' | 'rollback' | 'suspend';

/** The first rule that fits an alert decides; without one the answer is `notify`. */
export interface ResponseRule {
  readonly concern: AlertConcern;
  /** The column, output or metric, such as `logLoss`. Left out: any. */
  readonly subject?: string;
  /** Left out: any level. */
  readonly level?: AlertLevel;
  readonly action: ResponseAction;
}

export interface ResponsePolicy {
  readonly rules: readonly ResponseRule[];
  readonly retrain: {
    /** At most so many in a period of the slot's clock. */
    readonly budget: { readonly retrains: number; readonly period: IsoDuration };
    /** Shortest time between the starts of two. */
    readonly coolDown: IsoDuration;
    /** Fewest predictions with labels since the champion's training data end. */
    readonly minFreshLabels: number;
    /** A retrain did not help when its alert fires again within so many judged windows after its deployment. */
    readonly helpsForWindows: number;
    /** After so many that did not help nothing is done any more; a finding asks a person. */
    readonly stopAfterUnhelpful: number;
  };
}
