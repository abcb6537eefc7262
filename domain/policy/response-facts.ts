/** What is known of a model when one of its alerts fires. Times in milliseconds of the slot's clock. */
export interface ResponseFacts {
  readonly now: number;
  readonly suspended: boolean;
  /** A command of the model that is accepted and not carried out yet; null without. */
  readonly pendingCommand: string | null;
  /** The champion was trained by one of the product's trainers, so that the same can be done again. */
  readonly trainedHere: boolean;
  /** A retrain, or the release of one, is under way. */
  readonly retrainRunning: boolean;
  /** When retrains of this model began, in any order. */
  readonly retrainsStartedAt: readonly number[];
  /** Labelled predictions since the end of the champion's training data. */
  readonly freshLabels: number;
  /** Retrains for this alert key that did not help, across episodes and deployments; see `retrainHelped`. */
  readonly unhelpfulRetrains: number;
  /** This very episode has already asked for a retrain. */
  readonly episodeRetrained: boolean;
  /** The version that a rollback would bring back; null when none is eligible. */
  readonly rollbackTo: number | null;
}
