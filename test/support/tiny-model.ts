import { profileColumns } from '../../domain/profile/profile-columns.js';
import type { Signature } from '../../domain/model/signature.js';
import { int } from '../../training/onnx/attribute.js';
import { elementTypes } from '../../training/onnx/element-types.js';
import { GraphBuilder } from '../../training/onnx/graph-builder.js';

/** Content of a version, as a developer would upload it. */
export interface TinyModel {
  readonly bytes: Uint8Array;
  readonly signature: Signature;
  /** Rows with the answers that the model gives. */
  readonly golden: object;
  /** Rows with labels that fit the answers well. */
  readonly evaluation: object;
  /** The profile of the same rows, by which predictions are counted. */
  readonly baseline: object;
}

const xs = Array.from({ length: 40 }, (_, row) => (row - 19.5) / 10);

/** The probability is the sigmoid of `weight` times `x + n`. Another weight is another model. */
export function tinyModel(weight: number): TinyModel {
  const graph = new GraphBuilder('tiny');
  graph.input('x', 'FLOAT', ['rows', 1]);
  graph.input('n', 'INT64', ['rows', 1]);
  const [x, n] = ['x', 'n'].map((name) => graph.node('Cast', [name], { to: int(elementTypes.DOUBLE) }));
  const sum = graph.node('Add', [x ?? '', n ?? '']);
  const product = graph.node('Mul', [sum, graph.constant(Float64Array.of(weight), [])]);
  const probability = graph.node('Sigmoid', [product]);
  const above = graph.node('GreaterOrEqual', [probability, graph.constant(Float64Array.of(0.5), [])]);
  const label = graph.node('Cast', [above], { to: int(elementTypes.INT64) });
  graph.node('Reshape', [label, graph.constant(BigInt64Array.of(-1n), [1])], {}, '', 'label');
  graph.node('Cast', [probability], { to: int(elementTypes.FLOAT) }, '', 'probability');
  graph.output('label', 'INT64', ['rows']);
  graph.output('probability', 'FLOAT', ['rows', 1]);

  const rows = xs.map((x) => Math.fround(x));
  const scores = rows.map((x) => 1 / (1 + Math.exp(-weight * x)));
  const labels = scores.map((score) => (score >= 0.5 ? 1 : 0));
  const inputs = { x: rows, n: rows.map(() => 0) };
  return {
    bytes: graph.finish(),
    signature: {
      inputs: [
        { name: 'x', type: 'FP32', shape: [-1, 1], nullable: false },
        { name: 'n', type: 'INT64', shape: [-1, 1], nullable: false },
      ],
      outputs: [
        { name: 'label', type: 'INT64', shape: [-1], nullable: false },
        { name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false },
      ],
    },
    golden: { schemaVersion: 1, inputs, outputs: { label: labels, probability: scores } },
    evaluation: { schemaVersion: 1, rows: rows.length, inputs, labels, scores },
    baseline: {
      schemaVersion: 1,
      inputs: profileColumns(
        { rows: rows.length, columns: { x: Float32Array.from(rows), n: BigInt64Array.from(rows, () => 0n) } },
        [
          { name: 'x', type: 'FP32' },
          { name: 'n', type: 'INT64' },
        ],
      ),
      outputs: profileColumns(
        {
          rows: rows.length,
          columns: { label: BigInt64Array.from(labels, BigInt), probability: Float32Array.from(scores) },
        },
        [
          { name: 'label', type: 'INT64', range: [0, 1] },
          { name: 'probability', type: 'FP32', range: [0, 1] },
        ],
      ),
      labels: { rows: rows.length, positives: labels.reduce<number>((sum, label) => sum + label, 0) },
    },
  };
}
