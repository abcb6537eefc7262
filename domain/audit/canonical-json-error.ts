/** A value has no canonical JSON. `path` names the place in the form of a JSON Pointer (RFC 6901), `''` for the whole. */
export class CanonicalJsonError extends Error {
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path === '' ? 'The value' : path} ${why}`);
    this.name = 'CanonicalJsonError';
  }
}
