/** Why a statistic has no value for an input. Stable names: users and scripts branch on them. */
export type StatisticErrorCode =
  | 'EmptyInput'
  | 'ZeroTotal'
  | 'LengthMismatch'
  | 'OutOfRange'
  | 'OneClassOnly'
  | 'NoSpread'
  | 'InvalidInput'
  | 'InvalidRequest'
  | 'UnknownVariant';

/** A statistic is not defined for the input. Thrown instead of a NaN that nobody can explain. */
export class StatisticError extends Error {
  constructor(
    readonly code: StatisticErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'StatisticError';
  }
}
