/** A column judged as another tool judges it by default. */
export interface ToolReading {
  /** Name of the statistic in our catalogue, `family/variant`. */
  readonly variant: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** null where the tool would say nothing. */
  readonly drift: boolean | null;
  readonly reason: string;
}
