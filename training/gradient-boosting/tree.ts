/**
 * A tree as parallel lists, node 0 its root. A node whose `left` is -1 is a leaf with `value` (log odds). At the others
 * a row goes left when its feature is at or below `threshold` (a float32), or missing and `missingLeft`.
 */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly missingLeft: boolean[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

/** The value of the leaf that a row falls into. */
export function treeValue(tree: Tree, columns: readonly Float32Array[], row: number): number {
  let node = 0;
  for (let left = tree.left[0] as number; left >= 0; left = tree.left[node] as number) {
    const value = columns[tree.feature[node] as number]?.[row] as number;
    const goesLeft = value !== value ? tree.missingLeft[node] : value <= (tree.threshold[node] as number);
    node = goesLeft ? left : (tree.right[node] as number);
  }
  return tree.value[node] as number;
}
