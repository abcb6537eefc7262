import type { MonitoringPolicy } from './monitoring-policy.js';
import type { ResponsePolicy } from './response-policy.js';

/** An ISO 8601 duration such as `PT30S` or `P14D`. */
export type IsoDuration = string;

interface GatePolicy {
  /** A mandatory gate cannot be waived. */
  readonly mandatory: boolean;
}

/** Thresholds of each gate; a gate that is left out is not run. */
export interface GatePolicies {
  readonly signature?: GatePolicy;
  /** Largest share of missing values a feature and smallest number of rows of the training data. */
  readonly dataQuality?: GatePolicy & { readonly minRows: number; readonly maxMissingShare: number };
  /** Limits on the evaluation rows (held out from training). */
  readonly performance?: GatePolicy & { readonly maxLogLoss?: number; readonly minRocAuc?: number };
  /** Largest loss of quality against the champion on the same rows, and the confidence of the one-sided bound. */
  readonly nonInferiority?: GatePolicy & {
    readonly metric: 'logLoss';
    readonly margin: number;
    readonly confidence: number;
  };
  /** Largest expected calibration error, over `bins` bins of equal count. */
  readonly calibration?: GatePolicy & { readonly maxExpectedCalibrationError: number; readonly bins: number };
  /** Largest absolute difference of an output from the stored one. */
  readonly goldenRows?: GatePolicy & { readonly tolerance: number };
  /** 99th percentile of one-row calls in the trial run, milliseconds. */
  readonly latency?: GatePolicy & { readonly maxP99Ms: number };
  readonly modelCard?: GatePolicy & { readonly required: readonly string[] };
}

/** Who has to say yes. `required` 0 means: decided by rule, and said so. */
export interface ApprovalPolicy {
  readonly required: number;
  readonly deadline: IsoDuration;
  /** Before the deadline: when to remind, counted from the opening. */
  readonly remindAfter: readonly IsoDuration[];
  readonly separation: {
    readonly submitter: boolean;
    readonly contributors: boolean;
    /** A role that is younger than the request does not count. */
    readonly roleOlderThanRequest: boolean;
  };
}

/** The rules a model lives by: versioned, addressed by digest, checked against `schema.json`. */
export interface PolicyDocument {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly riskTier: 1 | 2 | 3 | 4;
  readonly gates: GatePolicies;
  readonly approvals: { readonly release: ApprovalPolicy; readonly retirement: ApprovalPolicy };
  readonly deployment: {
    readonly mode: 'automatic' | 'manual';
    readonly environment: string;
    readonly strategy: 'direct';
    /** How long scoring servers may take to load and acknowledge. */
    readonly prepareTimeout: IsoDuration;
    /** How long a scoring server may go on serving without renewing its lease. */
    readonly leaseTtl: IsoDuration;
    readonly loggingMode: 'durable';
  };
  readonly validation: {
    /** Whole time a trial load and run may take, and memory of its process in megabytes. */
    readonly trialTimeout: IsoDuration;
    readonly maxResidentMb: number;
  };
  readonly training: { readonly timeout: IsoDuration };
  /** How a deployed version is watched; without it, it is not. */
  readonly monitoring?: MonitoringPolicy;
  /** What the product does by itself when an alert fires; without it, it only notifies. */
  readonly response?: ResponsePolicy;
  /** A workflow continues as new after so many messages. */
  readonly continueAsNewAfterMessages: number;
}
