import { ProblemError } from './problem-error.js';

interface Details {
  readonly hint?: string;
  readonly path?: readonly string[];
}

/** Input that no state of the world would make right. */
export const invalidInput = (path: readonly string[], message: string, hint?: string, code = 'InvalidInput') =>
  new ProblemError({ kind: 'invalidInput', code, message, path, ...(hint === undefined ? {} : { hint }) });

/** Does not exist, or lies outside the actor's scope: both answer the same. */
export const notFound = (code: string, message: string, details: Details = {}) =>
  new ProblemError({ kind: 'notFound', code, message, ...details });

/** The actor sees it but lacks the role. */
export const forbidden = (code: string, message: string, details: Details = {}) =>
  new ProblemError({ kind: 'forbidden', code, message, ...details });

/** Another command or row is in the way. */
export const conflict = (code: string, message: string, details: Details = {}) =>
  new ProblemError({ kind: 'conflict', code, message, ...details });
