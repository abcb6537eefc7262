/** More about a refusal, for the reader of the answer: the field it is about, what was expected there and what came. */
export interface RefusalDetails {
  readonly field?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** An expected "no" of the scoring server: an HTTP status, a stable code, a sentence that says why and what to do. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: RefusalDetails = {},
    /** Seconds after which another try makes sense, for the header Retry-After; null says nothing. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = code;
  }
}
