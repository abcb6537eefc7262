/** A bearer token that is not accepted here and now. */
export class TokenError extends Error {
  constructor(
    readonly code: 'TokenExpired' | 'TokenInvalid',
    message: string,
  ) {
    super(message);
    this.name = 'TokenError';
  }
}
