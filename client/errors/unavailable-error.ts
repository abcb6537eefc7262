/** The server could not be reached, or gave up in the middle: the outcome of a mutation may be unknown. */
export class UnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnavailableError';
  }
}
