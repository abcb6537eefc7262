/** One line of the error catalogue. */
export interface CatalogueEntry {
  /** HTTP status where the code ends a request; 200 for problems, which are data. */
  readonly status: number;
  readonly meaning: string;
  readonly whatToDo: string;
}

/** Codes of errors that end a whole request, before or beside the data. */
export const requestErrors = {
  Unauthenticated: {
    status: 401,
    meaning: 'No valid token came with the request: missing, expired, of another issuer, or of a person unknown here.',
    whatToDo: 'Get a token (`npx tenure token --user ...` in development) and send it as `Authorization: Bearer ...`.',
  },
  Forbidden: {
    status: 403,
    meaning: 'The person is known but has no role that may do this.',
    whatToDo: 'Ask an administrator for the role that the message names.',
  },
  InvalidPage: {
    status: 400,
    meaning: '`first` is outside 1 to 100, or `after` is not a cursor of this list.',
    whatToDo: 'Give `first` between 1 and 100 and `after` exactly as an earlier page answered it.',
  },
  QueryTooDeep: {
    status: 400,
    meaning: 'The document nests fields deeper than 12.',
    whatToDo: 'Ask in several requests.',
  },
  QueryTooCostly: {
    status: 400,
    meaning: 'The lists asked for would multiply to more than 10,000 fields.',
    whatToDo: 'Ask for fewer rows with `first`, or for fewer nested lists.',
  },
  TooManyAliases: {
    status: 400,
    meaning: 'The document has more than 15 aliases.',
    whatToDo: 'Ask in several requests.',
  },
  TooManyDirectives: {
    status: 400,
    meaning: 'The document has more than 50 directives.',
    whatToDo: 'Leave directives out that do nothing.',
  },
  RateLimited: {
    status: 429,
    meaning: 'The person has asked for more in this minute than the installation allows.',
    whatToDo: 'Wait as long as `Retry-After` says; the `rateLimit` field tells what is left.',
  },
  GraphqlParseFailed: {
    status: 400,
    meaning: 'The document is not GraphQL, or has more than 2,000 tokens.',
    whatToDo: 'Mend the document where the message points.',
  },
  GraphqlValidationFailed: {
    status: 400,
    meaning: 'The document does not fit the schema.',
    whatToDo: 'Compare it with `api/schema.graphql`.',
  },
  BadUserInput: {
    status: 400,
    meaning: 'A variable does not fit its type, or the operation is not named.',
    whatToDo: 'Mend the variable that the message names.',
  },
  BadRequest: {
    status: 400,
    meaning: 'The request is not a GraphQL request, or a browser sent it without the headers that prove its origin.',
    whatToDo: 'Send JSON `{ "query": ..., "variables": ... }` by POST with content type application/json.',
  },
  BodyTooLarge: {
    status: 413,
    meaning: 'The body of the request has more than 1 MB.',
    whatToDo: 'Upload large content as an artifact (`PUT /artifacts/sha256:<digest>`).',
  },
  UnsupportedLabels: {
    status: 415,
    meaning: 'The body is in a form in which labels are not taken.',
    whatToDo: 'Send one JSON object a line as application/x-ndjson, or Parquet as application/vnd.apache.parquet.',
  },
  RequestTimeout: {
    status: 504,
    meaning: 'The answer took longer than 10 seconds. A mutation may still have happened.',
    whatToDo: 'Repeat it with the same idempotency key; ask for less.',
  },
  NotFound: {
    status: 404,
    meaning: 'There is nothing at this address, or not for this person.',
    whatToDo: 'Check the address.',
  },
  ArtifactTooLarge: {
    status: 413,
    meaning: 'The artifact is larger than this installation takes.',
    whatToDo: 'Make it smaller; the message names the limit.',
  },
  ArtifactDigestMismatch: {
    status: 422,
    meaning: 'The bytes that came do not have the digest in the address, or stored bytes were changed.',
    whatToDo: 'Upload again; if stored bytes were changed, restore them and look for who did it.',
  },
  InvalidArtifact: {
    status: 422,
    meaning: 'The bytes were announced as an ONNX model, and inspection found what speaks against ever loading them.',
    whatToDo: 'Each of `reasons` has a rule and says what to change before the export.',
  },
  TooManyUploads: {
    status: 429,
    meaning: 'Too many uploads are under way, of this person or in all.',
    whatToDo: 'Try again when one has ended.',
  },
  UploadTooSlow: {
    status: 408,
    meaning: 'The body of the request stopped coming, or came too slowly.',
    whatToDo: 'Send it again over a better connection; nothing of it was kept.',
  },
  DatabaseUnavailable: {
    status: 503,
    meaning: 'The database cannot be reached at the moment. A mutation may still have happened.',
    whatToDo: 'Repeat it with the same idempotency key in a few seconds; if it stays, look at Postgres.',
  },
  InternalError: {
    status: 500,
    meaning:
      'Something failed that should not. The details are in the log under the correlation id, never in the answer.',
    whatToDo: 'Repeat with the same idempotency key; if it stays, give the correlation id to whoever runs Tenure.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type RequestErrorCode = keyof typeof requestErrors;
