/** Embedded Postgres could not be made ready; the message says why and what to do. */
export class PostgresError extends Error {
  readonly code = 'PostgresNotReady';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostgresError';
  }
}
