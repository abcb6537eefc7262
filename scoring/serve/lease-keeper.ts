import type { LeaseRenewal, ServingStore } from '../../domain/ports/serving.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import type { Clock } from '../clock.js';

export interface LeaseKeeperOptions {
  readonly store: Pick<ServingStore, 'renewLeases' | 'leave'>;
  readonly serverId: string;
  /** Where other processes reach this server; known once it listens. */
  readonly address: () => string;
  readonly clock: Clock;
}

interface Lease {
  readonly told: string;
  readonly renewedMs: number;
  readonly untilMs: number;
}

/**
 * The leases of this server. Each is counted on the monotonic clock from before its renewal was sent, so it ends here no
 * later than in the database.
 */
export class LeaseKeeper {
  private readonly leases = new Map<string, Lease>();

  constructor(private readonly options: LeaseKeeperOptions) {}

  covered(slotId: string): boolean {
    return this.remainingMs(slotId) > 0;
  }

  /** How long the lease on the slot still runs, milliseconds; 0 without one. */
  remainingMs(slotId: string): number {
    return Math.max(0, (this.leases.get(slotId)?.untilMs ?? -Infinity) - this.options.clock.monotonicMs());
  }

  /** Sends those renewals that say something new or whose lease has lost a third of its time. */
  async renew(wanted: readonly LeaseRenewal[]): Promise<void> {
    const sentMs = this.options.clock.monotonicMs();
    const due = wanted.filter((lease) => {
      const held = this.leases.get(lease.slotId);
      return held?.told !== tell(lease) || sentMs - held.renewedMs >= lease.ttlMs / 3;
    });
    if (due.length === 0) return;
    if (due.some((lease) => this.changesFence(lease))) await reachFailPoint('swap.betweenFences');
    const extended = new Set(await this.options.store.renewLeases(this.options.serverId, this.options.address(), due));
    for (const lease of due.filter(({ slotId }) => extended.has(slotId))) {
      this.leases.set(lease.slotId, { told: tell(lease), renewedMs: sentMs, untilMs: sentMs + lease.ttlMs });
    }
    await reachFailPoint('lease.afterRenew');
  }

  /** Whether this server obeys another fence by now than it last told. */
  private changesFence({ slotId, fence }: LeaseRenewal): boolean {
    const held = this.leases.get(slotId);
    return held !== undefined && (JSON.parse(held.told) as string[])[0] !== fence;
  }

  async leave(): Promise<void> {
    this.leases.clear();
    await this.options.store.leave(this.options.serverId);
  }
}

function tell({ fence, preparedDigest, preparedError }: LeaseRenewal): string {
  return JSON.stringify([fence, preparedDigest, preparedError]);
}
