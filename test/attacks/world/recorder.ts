/** One answer that a case got, for the oracles. */
export interface Recorded {
  readonly what: string;
  /** HTTP status, or null when the connection was closed without an answer. */
  readonly status: number | null;
  readonly body: string;
  readonly tookMs: number;
}

/** Keeps every answer that the adapter saw during a case. */
export class Recorder {
  private answers: Recorded[] = [];

  add(answer: Recorded): void {
    this.answers.push(answer);
  }

  /** What came since the last call. */
  take(): readonly Recorded[] {
    const taken = this.answers;
    this.answers = [];
    return taken;
  }
}
