/** A training that cannot succeed with this data or these parameters; its message is meant for the person who asked. */
export class TrainingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TrainingError';
  }
}
