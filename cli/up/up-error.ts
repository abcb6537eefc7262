/** `tenure up` cannot go on; the message says what happened and what to do. */
export class UpError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
    this.name = 'UpError';
  }
}
