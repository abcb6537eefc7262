import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import type { LoadedModel } from '../../domain/ports/model-runtime.js';
import type { Clock } from '../clock.js';
import type { ModelProcessOptions } from '../process/model-process.js';
import { ModelProcess } from '../process/model-process.js';
import { Refusal } from '../refusal.js';
import { nextRestart } from './next-restart.js';
import type { RestartRules } from './restart-rules.js';

export interface SupervisedModelOptions extends ModelProcessOptions {
  readonly clock: Clock;
  readonly restart: RestartRules;
  /** Told of each unexpected end of the process, with what comes next. */
  readonly onCrash: (reason: string, next: { waitMs: number; circuitOpen: boolean }) => void;
  /** Told of each process that took the place of one that had ended. */
  readonly onRestart: () => void;
}

/**
 * A model whose process is started again when it ends: at once the first time, then with back-off, and not for a while after
 * too many crashes (open circuit).
 */
export class SupervisedModel implements LoadedModel {
  maxBatch: number;
  private crashes: number[] = [];
  private circuitOpenUntilMs = 0;
  private closed = false;
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<ModelProcess>;
  private running: ModelProcess | null = null;
  private announce: (process: ModelProcess) => void = () => undefined;
  private giveUp: (refusal: Refusal) => void = () => undefined;

  private constructor(
    first: ModelProcess,
    private readonly bytes: Uint8Array,
    readonly signature: Signature,
    private readonly options: SupervisedModelOptions,
  ) {
    this.maxBatch = first.maxBatch;
    this.current = Promise.resolve(first);
    this.adopt(first);
  }

  /** Loads the model. Throws `ModelLoadFailed` or `SignatureMismatch`; a first start is not repeated. */
  static async load(
    bytes: Uint8Array,
    signature: Signature,
    options: SupervisedModelOptions,
  ): Promise<SupervisedModel> {
    return new SupervisedModel(await ModelProcess.start(bytes, signature, options), bytes, signature, options);
  }

  /** Whether a process is up and would answer now. */
  get ready(): boolean {
    return this.running !== null;
  }

  /** The pid of the process that is up, or null. */
  get pid(): number | null {
    return this.running?.pid ?? null;
  }

  /** Scores a batch; waits for a restart that is under way. Throws `ModelNotReady` (503) while the circuit is open. */
  async score(batch: Columns): Promise<Columns> {
    const leftMs = this.circuitOpenUntilMs - this.options.clock.monotonicMs();
    if (this.closed || (leftMs > 0 && this.running === null)) throw resting(leftMs);
    return (await this.current).score(batch);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.giveUp(resting(0));
    await this.running?.close();
  }

  private adopt(started: ModelProcess): void {
    this.running = started;
    void started.exited.then(() => {
      this.running = null;
      this.awaitNext();
      if (this.closed) this.giveUp(resting(0));
      else this.plan(started.reason);
    });
  }

  private awaitNext(): void {
    this.current = new Promise((resolve, reject) => {
      this.announce = resolve;
      this.giveUp = reject;
    });
    // Whoever waits sees the rejection; when nobody does, it is not an error.
    this.current.catch(() => undefined);
  }

  private plan(reason: string): void {
    const now = this.options.clock.monotonicMs();
    this.crashes = [...this.crashes, now].slice(-this.options.restart.maxCrashes);
    const next = nextRestart(this.crashes, now, this.options.restart);
    this.options.onCrash(reason, next);
    if (next.circuitOpen) {
      this.circuitOpenUntilMs = now + next.waitMs;
      this.giveUp(resting(next.waitMs));
      this.awaitNext();
    }
    this.timer = setTimeout(() => void this.restart(), next.waitMs);
    this.timer.unref();
  }

  private async restart(): Promise<void> {
    try {
      const started = await ModelProcess.start(this.bytes, this.signature, this.options);
      if (this.closed) return await started.close();
      this.adopt(started);
      this.options.onRestart();
      this.announce(started);
    } catch (error) {
      if (!this.closed) this.plan(error instanceof Error ? error.message : String(error));
    }
  }
}

function resting(leftMs: number): Refusal {
  const message = 'The model crashed too often and rests for a while; its log says why.';
  return new Refusal(503, 'ModelNotReady', message, {}, Math.max(1, Math.ceil(leftMs / 1000)));
}
