/** A prediction whose outcome is known: its inputs by name, as JSON. */
export interface LabelledPrediction {
  readonly at: Date;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** 0 or 1. */
  readonly label: number;
}
