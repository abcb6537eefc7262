import type { AlertLevel } from '../monitoring/alerts/alert-concern.js';
import type { ResponseAction } from '../policy/response-policy.js';

/** What the product did about an alert, and why. */
export interface AlertResponse {
  readonly alertId: string;
  readonly action: ResponseAction;
  readonly reason: string;
  /** Number of the version that a retrain makes. */
  readonly version: number | null;
}

/** An alert of a model that is not over. */
export interface OpenAlert {
  readonly alertId: string;
  readonly seriesKey: string;
  readonly level: AlertLevel;
  readonly response: ResponseAction | null;
  readonly version: number | null;
}

/** Alerts and what is done about them. Every write is one transaction with its audit events, and safe to repeat. */
export interface ResponseStore {
  /**
   * Decides by the model's policy what to do about an alert, and does it or sends it on its way. Once for each cause; the
   * same cause again answers as it did then. null for an id without an alert: a forged message does nothing.
   */
  respondToAlert(modelId: string, alertId: string, cause: string): Promise<AlertResponse | null>;
  /** The same for the alert that the retrain `versionId` answers, once its release has ended; null when it answers none. */
  respondToRelease(modelId: string, versionId: string, cause: string): Promise<AlertResponse | null>;
  /** The worst first, and how many there are. */
  openAlerts(
    modelId: string,
    limit: number,
  ): Promise<{ readonly count: number; readonly alerts: readonly OpenAlert[] }>;
}
