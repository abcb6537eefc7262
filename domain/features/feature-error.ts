/** Raw data from which a feature cannot be computed. `path` says where, `message` what was expected and what came. */
export class FeatureError extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(`${path}: ${message}`);
    this.name = 'FeatureError';
  }
}
