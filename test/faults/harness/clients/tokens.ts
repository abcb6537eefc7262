import { setTimeout as sleep } from 'node:timers/promises';

const keptMs = 120_000;

/** Bearer tokens of the ready users, kept for a while; asked for until the API answers. */
export class Tokens {
  private readonly kept = new Map<string, { readonly token: string; readonly at: number }>();

  constructor(private readonly url: string) {}

  async of(user: string): Promise<string> {
    const known = this.kept.get(user);
    if (known !== undefined && Date.now() - known.at < keptMs) return known.token;
    for (;;) {
      try {
        const response = await fetch(`${this.url}/dev/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ user }),
          signal: AbortSignal.timeout(5_000),
        });
        if (response.ok) {
          const { access_token: token } = (await response.json()) as { access_token: string };
          this.kept.set(user, { token, at: Date.now() });
          return token;
        }
      } catch {
        // It is down just now.
      }
      await sleep(200);
    }
  }
}
