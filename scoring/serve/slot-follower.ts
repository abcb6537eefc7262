import type { ServingStore, SlotToServe } from '../../domain/ports/serving.js';
import type { Clock } from '../clock.js';
import type { ServedSlotOptions } from './served-slot.js';
import { ServedSlot } from './served-slot.js';
import type { ScoringLog } from './scoring-log.js';
import type { SlotStanding } from './slot-standing.js';
import { LeaseKeeper } from './lease-keeper.js';

export interface SlotFollowerOptions {
  readonly store: ServingStore;
  readonly serverId: string;
  readonly address: () => string;
  readonly environment: string;
  /** How often the slots are read when nobody tells of a change, milliseconds. */
  readonly pollMs: number;
  readonly clock: Clock;
  readonly log: ScoringLog;
  readonly slot: Pick<ServedSlotOptions, 'load' | 'verify' | 'onRefused'>;
}

/** Keeps what this server serves in step with the slot rows, and its leases renewed. Looks one at a time. */
export class SlotFollower {
  private readonly slots = new Map<string, ServedSlot>();
  private readonly leases: LeaseKeeper;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private timer: NodeJS.Timeout | undefined;
  private stopListening: () => Promise<void> = async () => undefined;
  private lastLookMs: number | null = null;
  private stopped = false;

  constructor(private readonly options: SlotFollowerOptions) {
    this.leases = new LeaseKeeper(options);
  }

  /** Listens, polls, and reads the slots a first time. A database that is away is not an error here: polling goes on. */
  async start(): Promise<void> {
    this.stopListening = await this.options.store.onSlotChanged(() => void this.look());
    this.timer = setInterval(() => void this.look(), this.options.pollMs);
    await this.look();
  }

  /** The slot of a model by key, or undefined when there is none. */
  slot(model: string): ServedSlot | undefined {
    return this.slots.get(model);
  }

  /** Whether answers for the slot are covered by a lease now. */
  covered(slotId: string): boolean {
    return this.leases.covered(slotId);
  }

  /** How every slot stands here, for whoever watches. */
  standings(): readonly SlotStanding[] {
    return [...this.slots].map(([model, slot]) => ({
      model,
      ...slot.standing(),
      leaseMs: this.leases.remainingMs(slot.slotId),
    }));
  }

  /** Whether the slots were read successfully within the last `withinMs`. */
  informed(withinMs: number): boolean {
    return this.lastLookMs !== null && this.options.clock.monotonicMs() - this.lastLookMs <= withinMs;
  }

  /** Reads the slots and acts on them; resolves when a look that began after the call has ended. */
  async look(): Promise<void> {
    if (this.stopped) return;
    if (this.looking !== null) {
      this.lookAgain = true;
      await this.looking;
      return;
    }
    this.looking = this.lookUntilSettled();
    await this.looking;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.looking;
    await Promise.all([...this.slots.values()].map((slot) => slot.close()));
    await Promise.all([this.stopListening(), this.leases.leave()]).catch((error: unknown) => {
      this.options.log.warn({ err: error }, 'The leases could not be given up; they run out by themselves.');
    });
  }

  private async lookUntilSettled(): Promise<void> {
    do {
      this.lookAgain = false;
      try {
        for (const row of await this.options.store.slots(this.options.environment)) this.slotOf(row).follow(row);
        await this.leases.renew([...this.slots.values()].flatMap((slot) => slot.lease() ?? []));
        this.lastLookMs = this.options.clock.monotonicMs();
      } catch (error) {
        this.options.log.warn({ err: error }, 'The slots could not be read or the leases not renewed.');
      }
    } while (this.lookAgain && !this.stopped);
    this.looking = null;
  }

  private slotOf(row: SlotToServe): ServedSlot {
    const known = this.slots.get(row.model);
    if (known !== undefined) return known;
    const { clock, log } = this.options;
    const slot = new ServedSlot(row, { ...this.options.slot, clock, log, onProgress: () => void this.look() });
    this.slots.set(row.model, slot);
    return slot;
  }
}
