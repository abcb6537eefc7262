import type { Grant } from '../../domain/serving/grant.js';
import type { Engine } from './engine.js';

/**
 * One grant being obeyed: from its acceptance until the last request that was let in under it has been answered. The engine
 * is null when nothing is to be scored (retired).
 */
export class Tenancy {
  private inFlight = 0;
  private ended: (() => void)[] = [];

  constructor(
    readonly grant: Grant,
    /** The signed text and signature that were accepted, to tell cheaply whether the row still says the same. */
    readonly proof: string,
    readonly deploymentId: string,
    readonly engine: Engine | null,
  ) {}

  enter(): void {
    this.inFlight += 1;
  }

  leave(): void {
    this.inFlight -= 1;
    if (this.inFlight > 0) return;
    for (const tell of this.ended.splice(0)) tell();
  }

  /** Resolves when no request is inside; at once when none is. */
  idle(): Promise<void> {
    if (this.inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.ended.push(resolve));
  }
}
