import type { FeatureColumn } from '../data/feature-table.js';
import type { FittedModel } from '../trainer.js';
import { int } from './attribute.js';
import { elementTypes, type ElementType } from './element-types.js';
import { GraphBuilder } from './graph-builder.js';

const inputTypes: Record<'FP32' | 'INT64' | 'BYTES', ElementType> = { FP32: 'FLOAT', INT64: 'INT64', BYTES: 'STRING' };

/**
 * Writes a fitted binary classifier as ONNX: one input [-1, 1] for each feature by its name, `label` INT64 [-1] (1 from
 * a probability of 0.5) and `probability` FP32 [-1, 1]. Log odds become a probability in double precision.
 */
export function writeClassifier(model: FittedModel, columns: readonly FeatureColumn[]): Uint8Array {
  const graph = new GraphBuilder('classifier');
  for (const column of columns) {
    graph.input(column.name, inputTypes[column.kind === 'number' ? column.type : 'BYTES'], ['rows', 1]);
  }
  const exact = graph.node('Sigmoid', [model.addLogOdds(graph)]);
  const half = graph.constant(Float64Array.of(0.5), []);
  const above = graph.node('GreaterOrEqual', [exact, half]);
  const labels = graph.node('Cast', [above], { to: int(elementTypes.INT64) });
  graph.node('Reshape', [labels, graph.constant(BigInt64Array.of(-1n), [1])], {}, '', 'label');
  graph.node('Cast', [exact], { to: int(elementTypes.FLOAT) }, '', 'probability');
  graph.output('label', 'INT64', ['rows']);
  graph.output('probability', 'FLOAT', ['rows', 1]);
  return graph.finish();
}
