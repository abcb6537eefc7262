/** Gates of this product, by their published names. */
export const gateNames = [
  'signature',
  'dataQuality',
  'performance',
  'nonInferiority',
  'calibration',
  'goldenRows',
  'latency',
  'modelCard',
] as const;
export type GateName = (typeof gateNames)[number];

/** What one gate found. `evidence` holds the figures that were compared, the limit among them. */
export interface GateResult {
  readonly gate: GateName;
  readonly passed: boolean;
  /** True when a valid waiver stands in for a pass. */
  readonly waived: boolean;
  /** A mandatory gate cannot be waived. */
  readonly mandatory: boolean;
  readonly reason: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}
