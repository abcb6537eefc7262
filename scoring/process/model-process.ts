import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { runtimeEnvironment } from '../../platform/process/runtime-environment.js';
import { Failure } from '../../domain/failure/failure.js';
import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';
import { ByteWriter } from '../frames/byte-writer.js';
import { decodeColumns } from '../frames/decode-columns.js';
import { encodeColumns } from '../frames/encode-columns.js';
import { encodeFrame } from '../frames/encode-frame.js';
import type { Frame, FrameKind } from '../frames/frame.js';
import { frameKinds } from '../frames/frame.js';
import { FrameReader } from '../frames/frame-reader.js';
import { childScript } from './child-script.js';
import type { Isolation } from './isolation.js';
import type { RuntimeTensor } from './judge-tensors.js';
import { judgeTensors } from './judge-tensors.js';
import { launchCommand } from './launch-command.js';
import { workFolderPrefix, type OrphanRecords } from './orphan-records.js';
import { plainRuntimeText } from './plain-runtime-text.js';
import { residentBytes } from './resident-bytes.js';

export interface ModelProcessOptions {
  readonly limits: RuntimeLimits;
  readonly isolation: Isolation;
  /** Where running processes are noted; null where nobody would read it (a trial). */
  readonly records: OrphanRecords | null;
}

interface Call {
  readonly resolve: (frame: Frame) => void;
  readonly reject: (failure: Failure) => void;
}

/** How often the memory of a model process is looked at. */
const watchEveryMs = 200;

/**
 * One child process with one model in it: an empty working folder, an empty environment, no secrets. Calls run one after
 * the other; whatever overruns its deadline or its memory is killed with the process.
 */
export class ModelProcess {
  /** The most rows of one run. */
  maxBatch = Infinity;
  /** Resolves when the process is gone, however it went. */
  readonly exited: Promise<void>;
  private readonly calls = new Map<number, Call>();
  private readonly folder: string;
  private readonly child: ChildProcess;
  private readonly pipe: Duplex;
  private lastCall = 0;
  private gone: Failure | null = null;
  private verdict: Failure | null = null;
  private noise = '';

  private constructor(private readonly options: ModelProcessOptions) {
    this.folder = mkdtempSync(join(tmpdir(), workFolderPrefix));
    const script = childScript('model-process-main');
    const command = launchCommand(script, options.limits.maxResidentBytes, options.isolation);
    this.child = spawn(command.file, command.args, {
      cwd: this.folder,
      env: { ...runtimeEnvironment, TMPDIR: this.folder },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.pipe = this.child.stdio[3] as Duplex;
    this.exited = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => resolve(this.end(`it ended with ${signal ?? `code ${code}`}`)));
      this.child.once('error', (error) => resolve(this.end(`it could not be started (${error.message})`)));
    });
    if (this.child.pid !== undefined) options.records?.add(this.child.pid, this.folder);
    this.listen();
    this.watchMemory();
  }

  /** Starts a process and loads the model. Throws `ModelLoadFailed` or `SignatureMismatch`; nothing is left running then. */
  static async start(bytes: Uint8Array, signature: Signature, options: ModelProcessOptions): Promise<ModelProcess> {
    const started = new ModelProcess(options);
    try {
      await started.load(bytes, signature);
      return started;
    } catch (error) {
      started.kill(null);
      await started.exited;
      throw error;
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Why the process is gone; empty while it runs. */
  get reason(): string {
    return this.gone?.message ?? '';
  }

  /** Scores a batch of at most `maxBatch` rows. Throws `ScoringTimeout` or `ScoringCrashed`. */
  async score(batch: Columns): Promise<Columns> {
    const { callTimeoutMs } = this.options.limits;
    const late = new Failure('ScoringTimeout', `The model did not answer within ${callTimeoutMs} ms and was stopped.`);
    const frame = await this.call(frameKinds.score, encodeColumns(batch), callTimeoutMs, late);
    if (frame.kind === frameKinds.scored) return decodeColumns(frame.payload);
    const message = Buffer.from(frame.payload).toString('utf8');
    throw new Failure('ScoringCrashed', `The model could not score these rows: ${message}`, { processAlive: true });
  }

  /** Ends the process, at once. */
  async close(): Promise<void> {
    this.kill(null);
    await this.exited;
  }

  private async load(bytes: Uint8Array, signature: Signature): Promise<void> {
    const payload = new ByteWriter();
    payload.text(JSON.stringify(signature));
    payload.block(bytes);
    const { loadTimeoutMs } = this.options.limits;
    const late = new Failure('ModelLoadFailed', `The model was not loaded within ${loadTimeoutMs} ms.`);
    let frame: Frame;
    try {
      frame = await this.call(frameKinds.load, payload.finish(), loadTimeoutMs, late);
    } catch (error) {
      throw new Failure('ModelLoadFailed', error instanceof Error ? error.message : String(error));
    }
    const text = Buffer.from(frame.payload).toString('utf8');
    if (frame.kind !== frameKinds.loaded) throw new Failure('ModelLoadFailed', `The model cannot be loaded: ${text}`);
    const tensors = JSON.parse(text) as { inputs: RuntimeTensor[]; outputs: RuntimeTensor[] };
    this.maxBatch = judgeTensors(signature, tensors.inputs, tensors.outputs);
  }

  private call(kind: FrameKind, payload: Uint8Array, timeoutMs: number, late: Failure): Promise<Frame> {
    if (this.gone !== null) return Promise.reject(this.gone);
    this.lastCall += 1;
    const call = this.lastCall;
    return new Promise<Frame>((resolve, reject) => {
      const timer = setTimeout(() => this.kill(late), timeoutMs);
      const settle = () => {
        clearTimeout(timer);
        this.calls.delete(call);
      };
      this.calls.set(call, {
        resolve: (frame) => {
          settle();
          resolve(frame);
        },
        reject: (failure) => {
          settle();
          reject(failure);
        },
      });
      this.pipe.write(encodeFrame({ kind, call, payload }));
    });
  }

  private listen(): void {
    const reader = new FrameReader();
    this.pipe.on('data', (piece: Buffer) => {
      try {
        for (const frame of reader.push(piece)) this.calls.get(frame.call)?.resolve(frame);
      } catch (error) {
        this.kill(new Failure('ScoringCrashed', error instanceof Error ? error.message : String(error)));
      }
    });
    // A broken pipe is told by the exit that follows it.
    this.pipe.on('error', () => undefined);
    this.child.stderr?.on('data', (text: Buffer) => {
      this.noise = (this.noise + text.toString('utf8')).slice(-2000);
    });
  }

  private watchMemory(): void {
    const { maxResidentBytes } = this.options.limits;
    const timer = setInterval(() => void look(), watchEveryMs);
    timer.unref();
    void this.exited.then(() => clearInterval(timer));
    const look = async () => {
      const bytes = this.pid === undefined ? null : await residentBytes(this.pid);
      if (bytes === null || bytes <= maxResidentBytes) return;
      const message = `The model took ${bytes} bytes of memory (limit ${maxResidentBytes}) and was stopped.`;
      this.kill(new Failure('ScoringCrashed', message, { residentBytes: bytes, maxResidentBytes }));
    };
  }

  private kill(verdict: Failure | null): void {
    this.verdict ??= verdict;
    this.child.kill('SIGKILL');
  }

  private end(how: string): void {
    const said = plainRuntimeText(this.noise);
    const noise = said === '' ? '' : ` It said: ${said}`;
    this.gone = this.verdict ?? new Failure('ScoringCrashed', `The model process is gone: ${how}.${noise}`);
    for (const call of [...this.calls.values()]) call.reject(this.gone);
    if (this.pid !== undefined) this.options.records?.remove(this.pid);
    this.pipe.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
