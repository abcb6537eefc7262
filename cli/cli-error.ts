import type { ExitCode } from './exit-codes.js';

export interface CliErrorDetails {
  /** What the user can do about it. */
  readonly hint?: string;
  /** Every rule that said no. */
  readonly reasons?: readonly { readonly rule: string; readonly message: string }[];
  /** Where in the input the fault is. */
  readonly path?: readonly string[];
}

/** An expected failure of a command: shown as text (or JSON) on stderr, never as a stack trace. */
export class CliError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    /** A stable PascalCase code of the error catalogue. */
    readonly code: string,
    message: string,
    readonly details: CliErrorDetails = {},
  ) {
    super(message);
    this.name = 'CliError';
  }
}
