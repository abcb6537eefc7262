import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Columns, ColumnValues } from '../../domain/model/columns.js';
import type { Signature, TensorSpec } from '../../domain/model/signature.js';
import { sliceColumns } from '../data/slice-columns.js';

/** Answers of a binary classifier. */
export interface ClassifierOutputs {
  readonly labels: BigInt64Array;
  readonly probabilities: Float32Array;
}

/** Rows of one run. */
const batchRows = 8192;

/** Runs a written classifier in ONNX Runtime, from its bytes, on one thread. Blocks the thread while it runs. */
export async function scoreWithOnnx(
  bytes: Uint8Array,
  signature: Signature,
  features: Columns,
): Promise<ClassifierOutputs> {
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const labels = new BigInt64Array(features.rows);
  const probabilities = new Float32Array(features.rows);
  try {
    for (let from = 0; from < features.rows; from += batchRows) {
      const batch = sliceColumns(features, from, Math.min(features.rows, from + batchRows));
      const feeds = signature.inputs.map((spec) => [spec.name, toTensor(spec, batch)] as const);
      const outputs = await session.run(Object.fromEntries(feeds));
      labels.set(outputs.label?.data as BigInt64Array, from);
      probabilities.set(outputs.probability?.data as Float32Array, from);
    }
  } finally {
    await session.release();
  }
  return { labels, probabilities };
}

function toTensor({ name, type }: TensorSpec, { rows, columns }: Columns): Tensor {
  const values = columns[name] as ColumnValues;
  const shape = [rows, 1];
  if (type === 'FP32') return new Tensor('float32', values as Float32Array, shape);
  if (type === 'INT64') return new Tensor('int64', values as BigInt64Array, shape);
  return new Tensor(
    'string',
    (values as readonly (string | null)[]).map((value) => value ?? ''),
    shape,
  );
}
