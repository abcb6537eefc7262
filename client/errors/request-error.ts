/** The server refused the request as such, or failed on it. `correlationId` finds the line in the server's log. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly correlationId: string | null = null,
    readonly hint: string | null = null,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}
