import type { Signature } from '../../model/signature.js';

/** Names of the outputs that labels are held against; null where a version has none. */
export interface ScoreOutputs {
  /** `probability`, else the only real-numbered output. */
  readonly score: string | null;
  /** `label`. */
  readonly decision: string | null;
}

/** Which outputs of a version are its score and its decision, as the gates choose them too. */
export function scoreOutputs(signature: Signature | null): ScoreOutputs {
  const outputs = signature?.outputs ?? [];
  const real = outputs.filter(({ type }) => type === 'FP32' || type === 'FP64');
  const score = real.find(({ name }) => name === 'probability') ?? (real.length === 1 ? real[0] : undefined);
  return { score: score?.name ?? null, decision: outputs.find(({ name }) => name === 'label')?.name ?? null };
}
