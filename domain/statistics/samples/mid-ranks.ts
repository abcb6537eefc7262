/** Ranks from 1 of the pooled values, ties at their middle rank, and the size of each group of equal values. */
export interface MidRanks {
  readonly ranks: number[];
  readonly tieSizes: number[];
}

export function midRanks(values: readonly number[]): MidRanks {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  const tieSizes: number[] = [];
  for (let first = 0; first < order.length;) {
    let end = first;
    while (end < order.length && values[order[end] as number] === values[order[first] as number]) end += 1;
    for (let i = first; i < end; i += 1) ranks[order[i] as number] = (first + 1 + end) / 2;
    tieSizes.push(end - first);
    first = end;
  }
  return { ranks, tieSizes };
}
