import {
  ProblemError,
  RequestError,
  UnauthenticatedError,
  UnavailableError,
  WaitTimeoutError,
} from '../client/index.js';
import type { ProblemKind } from '../client/index.js';
import { PostgresError } from '../platform/postgres/postgres-error.js';
import { SettingsError } from '../platform/settings/settings-error.js';
import { TemporalMissing } from '../platform/temporal/temporal-missing.js';
import { CliError } from './cli-error.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { UpError } from './up/up-error.js';

const exitCodeOf: Readonly<Record<ProblemKind, ExitCode>> = {
  InvalidInput: exitCodes.usage,
  NotFound: exitCodes.notFound,
  Forbidden: exitCodes.notPermitted,
  Refused: exitCodes.refused,
  Conflict: exitCodes.failed,
};

/** Any failure of a command as one that can be shown, with the exit code of its kind. */
export function toCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof ProblemError) {
    return new CliError(exitCodeOf[error.kind], error.code, error.message, {
      ...(error.hint ? { hint: error.hint } : {}),
      ...(error.path?.length ? { path: error.path } : {}),
      ...(error.reasons.length > 0 ? { reasons: error.reasons } : {}),
    });
  }
  if (error instanceof UnavailableError) {
    return new CliError(exitCodes.unavailable, 'Unavailable', error.message, {
      hint: 'Start Tenure with `npm start`, look with `tenure doctor`, or set TENURE_URL.',
    });
  }
  if (error instanceof UnauthenticatedError) {
    return new CliError(exitCodes.notPermitted, 'Unauthenticated', error.message, {
      hint: 'Add --as USER in development, or set TENURE_TOKEN to a valid token.',
    });
  }
  if (error instanceof WaitTimeoutError) {
    return new CliError(exitCodes.timedOut, 'TimedOut', error.message, {
      hint: 'Wait longer with --timeout SECONDS, or look at the workflow in the Temporal UI.',
    });
  }
  if (error instanceof RequestError) return requestError(error);
  if (error instanceof UpError) return new CliError(error.exitCode as ExitCode, error.code, error.message);
  if (error instanceof PostgresError || error instanceof TemporalMissing) {
    return new CliError(exitCodes.unavailable, error.code, error.message);
  }
  if (error instanceof SettingsError) {
    return new CliError(exitCodes.configuration, 'SettingsInvalid', error.lines.join('\n'));
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CliError(exitCodes.failed, 'Unexpected', message, {
    hint: 'This is a defect of the command line. Please report it with the command that you typed.',
  });
}

function requestError(error: RequestError): CliError {
  const exitCode = error.code === 'NotFound' ? exitCodes.notFound : exitCodes.failed;
  const hint = error.correlationId ? `The server's log has more under ${error.correlationId}.` : error.hint;
  return new CliError(exitCode, error.code, error.message, hint ? { hint } : {});
}
