import type { Columns } from '../model/columns.js';
import type { Signature } from '../model/signature.js';

/** Bounds within which a model may be loaded and run. Milliseconds and bytes. */
export interface RuntimeLimits {
  readonly loadTimeoutMs: number;
  readonly callTimeoutMs: number;
  readonly maxResidentBytes: number;
}

/** A model in memory. `score` answers one row of outputs for each row of inputs. */
export interface LoadedModel {
  readonly signature: Signature;
  score(batch: Columns): Promise<Columns>;
  close(): Promise<void>;
}

/** One kind of model (onnx, rules, ...): turns bytes into something that scores. Throws `ModelLoadFailed`. */
export interface ModelRuntime {
  readonly kind: string;
  load(bytes: Uint8Array, signature: Signature, limits: RuntimeLimits): Promise<LoadedModel>;
}
