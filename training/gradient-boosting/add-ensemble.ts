import type { FeatureColumn } from '../data/feature-table.js';
import { float, floats, int, texts } from '../onnx/attribute.js';
import { elementTypes } from '../onnx/element-types.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import type { Ensemble } from './ensemble.js';
import type { TargetEncoding } from './target-encoding.js';
import { treeAttributes } from './tree-attributes.js';

/** Adds encodings, trees and their sum to a graph; answers the name of the log odds, DOUBLE [-1, 1]. */
export function addEnsemble(graph: GraphBuilder, ensemble: Ensemble, columns: readonly FeatureColumn[]): string {
  const inputs = columns.map((column, place) => {
    if (column.kind === 'number') return graph.node('Cast', [column.name], { to: int(elementTypes.FLOAT) });
    const { values, other } = ensemble.encodings[place] as TargetEncoding;
    const attributes = {
      keys_strings: texts(column.categories),
      values_floats: floats(values),
      default_float: float(other),
    };
    return graph.node('LabelEncoder', [column.name], attributes, 'ai.onnx.ml');
  });
  const features = graph.node('Concat', inputs, { axis: int(1) });
  const attributes = treeAttributes(ensemble.base, ensemble.trees);
  const sum = graph.node('TreeEnsembleRegressor', [features], attributes, 'ai.onnx.ml');
  return graph.node('Cast', [sum], { to: int(elementTypes.DOUBLE) });
}
