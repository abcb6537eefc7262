/** Stable failure names: workflows and clients branch on these, never on messages. */
export const failureTypes = [
  'ArtifactNotFound',
  'ArtifactDigestMismatch',
  'SignatureMismatch',
  'ModelLoadFailed',
  'ScoringTimeout',
  'ScoringCrashed',
  'DatasetNotFound',
  'BaselineMissing',
  'GateFailed',
  'DecisionInvalid',
  'PolicyViolation',
  'DependencyExists',
  'FenceTooOld',
  'QuotaExceeded',
  'TrainerFailed',
] as const;

export type FailureType = (typeof failureTypes)[number];

/** An expected failure with a stable type. Bad input is not retryable; infrastructure throws ordinary errors and is retried. */
export class Failure extends Error {
  constructor(
    readonly type: FailureType,
    message: string,
    readonly evidence: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = type;
  }
}
