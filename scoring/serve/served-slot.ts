import { Failure } from '../../domain/failure/failure.js';
import type { LeaseRenewal, SignedText, SlotToServe } from '../../domain/ports/serving.js';
import type { Grant } from '../../domain/serving/grant.js';
import type { GrantRefusal } from '../../domain/serving/judge-grant.js';
import { judgeGrant } from '../../domain/serving/judge-grant.js';
import type { Clock } from '../clock.js';
import type { Engine } from './engine.js';
import type { ScoringLog } from './scoring-log.js';
import type { SlotStanding } from './slot-standing.js';
import { Tenancy } from './tenancy.js';

export interface ServedSlotOptions {
  readonly load: (grant: Grant) => Promise<Engine>;
  readonly verify: (text: string, signature: string, keyId: string) => boolean;
  readonly clock: Clock;
  readonly log: ScoringLog;
  /** Called when the slot has moved on by itself (loaded, drained), so that leases tell it. */
  readonly onProgress: () => void;
  readonly onRefused: (refusal: GrantRefusal) => void;
}

interface Prepared {
  readonly proof: string;
  readonly digest: string;
  engine: Engine | null;
  error: string | null;
}

/** How long a load that failed is left alone before it is tried again. */
const loadAgainAfterMs = 5_000;

/** One slot on this server: follows the slot row, loads ahead, swaps without losing a request, drains what it replaced. */
export class ServedSlot {
  /** What new requests are answered under, or null. */
  current: Tenancy | null = null;
  /** Set while the row is not obeyed. */
  refusal: GrantRefusal | null = null;
  /** Set while another grant is accepted and its model still loads. */
  moving: Promise<void> | null = null;
  private readonly draining = new Set<Tenancy>();
  private prepared: Prepared | null = null;
  private acceptedFence: string | null = null;
  private refusedProof: string | null = null;
  /** The grant whose model is being loaded, by its proof; a newer one overtakes it. */
  private movingTo: string | null = null;
  private failed: { readonly proof: string; readonly atMs: number } | null = null;
  private readonly loads = new Set<Promise<void>>();

  constructor(
    private row: SlotToServe,
    private readonly options: ServedSlotOptions,
  ) {}

  /** Compares the row with what is served, and starts what has to change. */
  follow(row: SlotToServe): void {
    this.row = row;
    this.prepare(row);
    if (row.state === 'empty') return;
    const proof = proofOf(row.grant);
    if (this.refusal === null && (this.current?.proof === proof || this.movingTo === proof)) return;
    const judgement = judgeGrant(row, row.grant, false, this.acceptedFence, this.options.verify);
    if (!judgement.ok) {
      this.refuse(judgement.refusal, proof);
      return;
    }
    this.refusal = null;
    this.refusedProof = null;
    if (this.failed?.proof === proof && this.options.clock.monotonicMs() < this.failed.atMs + loadAgainAfterMs) return;
    this.accept(judgement.grant, proof, row.deploymentId ?? '');
  }

  /** Whether the slot row names a version to serve, or did before it was suspended or retired. */
  get deployed(): boolean {
    return this.row.state !== 'empty';
  }

  get slotId(): string {
    return this.row.slotId;
  }

  /** What it does here, and with which version. */
  standing(): Pick<SlotStanding, 'state' | 'version'> {
    const { grant } = this.current ?? {};
    const state = this.refusal !== null ? 'refused' : this.moving !== null ? 'loading' : (grant?.state ?? 'empty');
    return { state, version: grant?.versionNumber ?? null };
  }

  /** What this server tells about the slot; null while the row is not obeyed. */
  lease(): LeaseRenewal | null {
    if (this.refusal !== null) return null;
    const fences = [...this.draining, this.current].flatMap((tenancy) =>
      tenancy ? [BigInt(tenancy.grant.fence)] : [],
    );
    const oldest = fences.length === 0 ? null : fences.reduce((left, right) => (left < right ? left : right));
    if (oldest === null && this.row.state !== 'empty') return null;
    return {
      slotId: this.row.slotId,
      fence: oldest?.toString() ?? this.row.fence,
      preparedDigest: this.prepared?.engine ? this.prepared.digest : null,
      preparedError: this.prepared?.error ?? null,
      ttlMs: this.row.leaseTtlMs,
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.loads);
    await Promise.all([...new Set(this.engines())].map((engine) => engine.model.close()));
  }

  private accept(grant: Grant, proof: string, deploymentId: string): void {
    const atHand = this.engineAtHand(grant);
    if (grant.state !== 'serving' || atHand !== null) {
      this.swap(new Tenancy(grant, proof, deploymentId, grant.state === 'retired' ? null : atHand));
      return;
    }
    this.movingTo = proof;
    this.moving = this.track(this.load(grant, proof, deploymentId));
  }

  private async load(grant: Grant, proof: string, deploymentId: string): Promise<void> {
    try {
      const engine = await this.options.load(grant);
      if (this.movingTo === proof) this.swap(new Tenancy(grant, proof, deploymentId, engine));
      else await this.release(engine);
    } catch (error) {
      this.failed = { proof, atMs: this.options.clock.monotonicMs() };
      if (this.movingTo === proof) this.stopMoving();
      const facts = { err: error, model: grant.model, fence: grant.fence };
      this.options.log.error(facts, 'A granted version could not be loaded; it is tried again.');
    }
    this.options.onProgress();
  }

  private stopMoving(): void {
    this.moving = null;
    this.movingTo = null;
  }

  private track(load: Promise<void>): Promise<void> {
    this.loads.add(load);
    void load.finally(() => this.loads.delete(load));
    return load;
  }

  private engineAtHand(grant: Grant): Engine | null {
    const fits = (engine: Engine) =>
      engine.versionId === grant.versionId && engine.artifactDigest === grant.artifactDigest;
    return this.engines().find(fits) ?? null;
  }

  private swap(next: Tenancy): void {
    this.options.log.info(
      { model: next.grant.model, version: next.grant.versionNumber, fence: next.grant.fence, state: next.grant.state },
      'A slot has changed.',
    );
    const old = this.current;
    this.stopMoving();
    this.current = next;
    this.acceptedFence = next.grant.fence;
    if (this.prepared?.engine === next.engine) this.prepared = null;
    if (old !== null) this.drain(old);
    this.options.onProgress();
  }

  private drain(old: Tenancy): void {
    this.draining.add(old);
    void old.idle().then(async () => {
      this.draining.delete(old);
      await this.release(old.engine);
      this.options.onProgress();
    });
  }

  private refuse(refusal: GrantRefusal, proof: string): void {
    this.refusal = refusal;
    this.stopMoving();
    if (this.current !== null) this.drain(this.current);
    this.current = null;
    if (this.refusedProof === proof) return;
    this.refusedProof = proof;
    this.options.onRefused(refusal);
    const facts = { event: 'GrantRefused', refusal, model: this.row.model, fence: this.row.fence };
    this.options.log.error(facts, 'The grant of a slot is refused: this server does not serve it.');
  }

  /** Loads ahead what the row has prepared, once, and lets go of what it no longer prepares. */
  private prepare(row: SlotToServe): void {
    const proof = row.prepared === null ? null : proofOf(row.prepared.grant);
    if (this.prepared !== null && this.prepared.proof !== proof) {
      const dropped = this.prepared.engine;
      // The swap that this was prepared for may be in the very same row: it still finds the engine.
      if (!this.grantedNow(row, dropped)) {
        this.prepared = null;
        void this.release(dropped);
      }
    }
    if (row.prepared === null || proof === null || this.prepared?.proof === proof) return;
    const judgement = judgeGrant(row, row.prepared.grant, true, null, this.options.verify);
    const prepared: Prepared = { proof, digest: row.prepared.digest, engine: null, error: null };
    this.prepared = prepared;
    if (judgement.ok) void this.track(this.loadAhead(prepared, judgement.grant));
    else {
      prepared.error = `GrantRefused: ${judgement.refusal}`;
      this.options.onRefused(judgement.refusal);
      const facts = { event: 'GrantRefused', refusal: judgement.refusal, model: row.model };
      this.options.log.error(facts, 'A prepared grant is refused.');
    }
  }

  private grantedNow(row: SlotToServe, engine: Engine | null): boolean {
    return engine !== null && row.state === 'serving' && row.versionId === engine.versionId;
  }

  private async loadAhead(prepared: Prepared, grant: Grant): Promise<void> {
    try {
      const engine = await this.options.load(grant);
      prepared.engine = engine;
      if (this.prepared !== prepared) await this.release(engine);
    } catch (error) {
      const facts = { err: error, model: grant.model, version: grant.versionNumber };
      this.options.log.error(facts, 'A prepared version could not be loaded.');
      if (error instanceof Failure) prepared.error = `${error.type}: ${error.message}`;
      // Anything but a verdict on the model (a database that is away) is tried again with the next look at the row.
      else if (this.prepared === prepared) this.prepared = null;
    }
    this.options.onProgress();
  }

  private async release(engine: Engine | null): Promise<void> {
    if (engine !== null && !this.engines().includes(engine)) await engine.model.close();
  }

  /** Every engine that is in use here, an engine once for each use. */
  private engines(): Engine[] {
    const tenancies = [...this.draining, this.current];
    return [this.prepared?.engine, ...tenancies.map((tenancy) => tenancy?.engine)].filter((engine) => engine != null);
  }
}

function proofOf({ text, signature, keyId }: SignedText): string {
  return [keyId, signature, text].join('\n');
}
