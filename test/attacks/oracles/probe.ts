import type { AttackWorld } from '../world/attack-world.js';

const beatMs = 100;

/** A client that beats beside a case: health and one cheap query every 100 ms. */
export class Probe {
  private longestMs = 0;
  private failures = 0;
  private stopped = false;
  private readonly waiting = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly url: string,
    private readonly authorization: string,
  ) {}

  static async start(world: AttackWorld): Promise<Probe> {
    const probe = new Probe(world.tenure.url, `Bearer ${await world.token('owner-1')}`);
    probe.timer = setInterval(() => {
      const beat = probe.beat().finally(() => probe.waiting.delete(beat));
      probe.waiting.add(beat);
    }, beatMs);
    return probe;
  }

  private async beat(): Promise<void> {
    const began = performance.now();
    const headers = { 'content-type': 'application/json', authorization: this.authorization };
    const query = JSON.stringify({ query: '{ viewer { roles } }' });
    try {
      const signal = AbortSignal.timeout(10_000);
      const answers = await Promise.all([
        fetch(`${this.url}/livez`, { signal }),
        fetch(`${this.url}/graphql`, { method: 'POST', headers, body: query, signal }),
      ]);
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      if (!answers.every((answer) => answer.ok)) this.failures += 1;
    } catch {
      this.failures += 1;
    }
    if (!this.stopped) this.longestMs = Math.max(this.longestMs, performance.now() - began);
  }

  /** Ends it; answers the longest wait and how many beats were not answered well. */
  async stop(): Promise<{ longestMs: number; failures: number }> {
    clearInterval(this.timer);
    await Promise.all(this.waiting);
    this.stopped = true;
    return { longestMs: this.longestMs, failures: this.failures };
  }
}
