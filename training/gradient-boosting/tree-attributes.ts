import { floats, int, ints, text, texts, type Attribute } from '../onnx/attribute.js';
import type { Tree } from './tree.js';

/** The attributes of `TreeEnsembleRegressor` (ai.onnx.ml 3) for a sum of trees with one output. */
export function treeAttributes(base: number, trees: readonly Tree[]): Record<string, Attribute> {
  const nodes = trees.flatMap((tree, treeId) => tree.left.map((left, node) => nodeOf(tree, treeId, node, left)));
  const leaves = nodes.filter((node) => node.leaf);
  return {
    aggregate_function: text('SUM'),
    post_transform: text('NONE'),
    n_targets: int(1),
    base_values: floats([base]),
    nodes_treeids: ints(nodes.map((node) => node.treeId)),
    nodes_nodeids: ints(nodes.map((node) => node.node)),
    nodes_modes: texts(nodes.map((node) => (node.leaf ? 'LEAF' : 'BRANCH_LEQ'))),
    nodes_featureids: ints(nodes.map((node) => node.feature)),
    nodes_values: floats(nodes.map((node) => node.threshold)),
    nodes_truenodeids: ints(nodes.map((node) => node.left)),
    nodes_falsenodeids: ints(nodes.map((node) => node.right)),
    nodes_missing_value_tracks_true: ints(nodes.map((node) => node.missingLeft)),
    target_treeids: ints(leaves.map((node) => node.treeId)),
    target_nodeids: ints(leaves.map((node) => node.node)),
    target_ids: ints(leaves.map(() => 0)),
    target_weights: floats(leaves.map((node) => node.value)),
  };
}

interface NodeRow {
  readonly treeId: number;
  readonly node: number;
  readonly leaf: boolean;
  readonly feature: number;
  readonly threshold: number;
  readonly left: number;
  readonly right: number;
  readonly missingLeft: number;
  readonly value: number;
}

function nodeOf(tree: Tree, treeId: number, node: number, left: number): NodeRow {
  const leaf = left < 0;
  return {
    treeId,
    node,
    leaf,
    feature: tree.feature[node] as number,
    threshold: tree.threshold[node] as number,
    left: leaf ? 0 : left,
    right: leaf ? 0 : (tree.right[node] as number),
    missingLeft: tree.missingLeft[node] === true ? 1 : 0,
    value: tree.value[node] as number,
  };
}
