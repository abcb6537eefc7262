/** Events on their way to one subscriber. A subscriber that lets more than `limit` pile up is cut off, not waited for. */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private wake: (() => void) | null = null;
  private ended = false;

  constructor(
    private readonly limit: number,
    private readonly onEnd: () => void,
  ) {}

  push(event: T): void {
    if (this.waiting.length >= this.limit) return this.end();
    this.waiting.push(event);
    this.wake?.();
  }

  /** Ends it; what is still waiting is dropped. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting.length = 0;
    this.onEnd();
    this.wake?.();
  }

  async next(): Promise<IteratorResult<T>> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    const event = this.waiting.shift();
    return event === undefined ? { done: true, value: undefined } : { done: false, value: event };
  }

  async return(): Promise<IteratorResult<T>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
