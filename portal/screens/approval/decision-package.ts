import type { Json } from '../../graph/json.js';

export interface GateView {
  readonly gate: string;
  readonly passed: boolean;
  readonly waived: boolean;
  readonly mandatory: boolean;
  readonly reason: string;
  readonly evidence: Json;
}

export interface ComparedMetric {
  readonly metric: string;
  readonly candidate: number | null;
  readonly champion: number | null;
}

export interface NamedTensor {
  readonly name: string;
  readonly type: string;
  readonly categories: number | null;
}

/** A decision package as the screen shows it. Members that a package of its kind does not have are empty. */
export interface PackageView {
  readonly gates: readonly GateView[];
  readonly validatedAt: string | null;
  readonly championNumber: number | null;
  readonly comparison: readonly ComparedMetric[];
  readonly card: readonly (readonly [name: string, text: string])[];
  readonly dataset: { readonly name: string; readonly rows: string; readonly digest: string } | null;
  readonly columns: readonly {
    readonly name: string;
    readonly missing: number | null;
    readonly outOfRange: number | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly distinct: number | null;
  }[];
  readonly training: {
    readonly trainer: string;
    readonly seed: string | null;
    readonly codeDigest: string | null;
    readonly parameters: readonly (readonly [string, string])[];
  } | null;
  readonly inputs: readonly NamedTensor[];
  readonly outputs: readonly NamedTensor[];
  readonly artifactDigest: string | null;
  readonly findings: readonly { readonly severity: string; readonly title: string; readonly reason: string }[];
  readonly waivers: readonly {
    readonly gate: string;
    readonly reason: string;
    readonly by: string;
    readonly until: string | null;
  }[];
  readonly policy: string;
  readonly submitter: string | null;
  readonly contributors: readonly string[];
  /** Of a retirement: why, and who depends on the model. */
  readonly reason: string | null;
  readonly consumers: readonly string[];
}
