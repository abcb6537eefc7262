/** A dataset that cannot be read as asked. The message says what was expected, what came, and where. */
export class DatasetError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatasetError';
  }
}
