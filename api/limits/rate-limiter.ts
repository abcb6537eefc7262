/** What a person may still ask, as the `rateLimit` field tells it. */
export interface RateLimitState {
  readonly limit: number;
  /** Points of this operation. */
  readonly cost: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

const windowMs = 60_000;

/** Counts points by caller in windows of a minute, for one process. What is over is refused and not counted. */
export class RateLimiter {
  private readonly used = new Map<string, number>();
  private endsAt = 0;

  constructor(
    private readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes the points; `allowed` false when they are not left. */
  take(caller: string, cost: number): RateLimitState & { readonly allowed: boolean } {
    const now = this.now();
    if (now >= this.endsAt) {
      // One window for all: forgetting all callers at once keeps the map as small as one minute's.
      this.used.clear();
      this.endsAt = now + windowMs;
    }
    const used = this.used.get(caller) ?? 0;
    const allowed = used + cost <= this.limit;
    if (allowed) this.used.set(caller, used + cost);
    const remaining = this.limit - used - (allowed ? cost : 0);
    return { allowed, limit: this.limit, cost, remaining, resetAt: new Date(this.endsAt) };
  }
}
