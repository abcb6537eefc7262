/** What really happened after a prediction, ready to be stored. */
export interface GroundTruth {
  readonly predictionId: string;
  readonly environment: string;
  /** 0 or 1 for yes-or-no questions, else the value itself. */
  readonly label: number;
  readonly observedAt: Date;
  /** Named business values that came with it. */
  readonly values: Readonly<Record<string, unknown>> | null;
}
