import type { Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';

/**
 * The probability of 1 for each row: the output `probability`, else the only real-numbered output. Empty where the model
 * gives none; the gates then say that its quality is unknown.
 */
export function probabilities({ outputs }: Signature, { columns }: Columns): readonly number[] {
  const real = outputs.filter(({ type }) => type === 'FP32' || type === 'FP64');
  const named = real.find(({ name }) => name === 'probability');
  const chosen = named ?? (real.length === 1 ? real[0] : undefined);
  const values = chosen === undefined ? undefined : columns[chosen.name];
  return values instanceof Float32Array || values instanceof Float64Array ? Array.from(values) : [];
}
