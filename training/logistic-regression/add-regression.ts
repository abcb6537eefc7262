import type { FeatureColumn } from '../data/feature-table.js';
import { int, ints, texts } from '../onnx/attribute.js';
import { elementTypes } from '../onnx/element-types.js';
import type { GraphBuilder } from '../onnx/graph-builder.js';
import type { Design, NumberTerm } from './design.js';

/** Adds the regression to a graph in double precision; answers the name of the log odds, DOUBLE [-1, 1]. */
export function addRegression(
  graph: GraphBuilder,
  design: Design,
  weights: Float64Array,
  columns: readonly FeatureColumn[],
): string {
  const scalar = (value: number): string => graph.constant(Float64Array.of(value), []);
  const contributions = columns.map((column, index) => {
    const term = design.terms[index] as NumberTerm;
    return column.kind === 'number'
      ? addNumber(graph, column.name, term, weights, scalar)
      : addCategory(graph, column.name, column.categories, weights.slice(term.first));
  });
  return graph.node('Sum', [...contributions, scalar(weights[0] as number)]);
}

function addNumber(
  graph: GraphBuilder,
  name: string,
  { mean, deviation, first }: NumberTerm,
  weights: Float64Array,
  scalar: (value: number) => string,
): string {
  // Through float32, as in training: a whole number past 2^24 is rounded there too.
  const value = graph.node('Cast', [name], { to: int(elementTypes.FLOAT) });
  const missing = graph.node('IsNaN', [value]);
  const exact = graph.node('Cast', [value], { to: int(elementTypes.DOUBLE) });
  const centred = graph.node('Sub', [exact, scalar(mean)]);
  const standard = graph.node('Div', [centred, scalar(deviation)]);
  const sloped = graph.node('Mul', [standard, scalar(weights[first] as number)]);
  return graph.node('Where', [missing, scalar(weights[first + 1] as number), sloped]);
}

function addCategory(graph: GraphBuilder, name: string, categories: readonly string[], from: Float64Array): string {
  const other = categories.length;
  const table = graph.constant(Float64Array.of(...from.slice(0, other), 0), [other + 1]);
  const attributes = {
    keys_strings: texts(categories),
    values_int64s: ints(categories.keys()),
    default_int64: int(other),
  };
  const places = graph.node('LabelEncoder', [name], attributes, 'ai.onnx.ml');
  return graph.node('Gather', [table, places]);
}
