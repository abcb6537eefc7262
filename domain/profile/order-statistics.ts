import { finiteValues } from './finite-values.js';

/** Below this number of values sorting them is quicker than looking for ranks. */
const sortsUpTo = 4096;
/** Cells that the values are spread over to find where the ranks lie: as many as stay in the second cache. */
const cells = 1 << 14;

/**
 * The values at some ranks of a sample (0: the smallest), without sorting it: the values are counted over a grid, and only
 * the cells that hold a rank are looked at closer. Two passes, where sorting takes about twenty.
 *
 * @param values finite; they stay as they are
 * @param ranks ascending, each from 0 to `values.length - 1`
 * @param range smallest and largest of the values
 */
export function orderStatistics(
  values: Float64Array,
  ranks: readonly number[],
  [low, high]: readonly [number, number],
): number[] {
  if (values.length <= sortsUpTo) return pick(values.slice().sort(), ranks, 0);
  if (low === high) return ranks.map(() => low);
  const scale = (cells - 1) / (high - low);
  if (!Number.isFinite(scale) || scale === 0) return pick(values.slice().sort(), ranks, 0);
  const counts = new Uint32Array(cells);
  for (let i = 0; i < values.length; i += 1) {
    const cell = ((values[i] as number) - low) * scale;
    counts[cell | 0] = (counts[cell | 0] as number) + 1;
  }
  return lookCloser(values, ranks, counts, (value) => ((value - low) * scale) | 0);
}

/** Collects the values of the cells that hold a rank, and finds the ranks within them. */
function lookCloser(
  values: Float64Array,
  ranks: readonly number[],
  counts: Uint32Array,
  cellOf: (value: number) => number,
): number[] {
  const wanted = groupByCell(ranks, counts);
  const inside = new Map([...wanted.keys()].map((cell) => [cell, new Float64Array(counts[cell] as number)]));
  const isWanted = new Uint8Array(cells);
  for (const cell of wanted.keys()) isWanted[cell] = 1;
  const filled = new Uint32Array(cells);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const cell = cellOf(value);
    if (isWanted[cell] === 0) continue;
    (inside.get(cell) as Float64Array)[filled[cell] as number] = value;
    filled[cell] = (filled[cell] as number) + 1;
  }
  return [...wanted].flatMap(([cell, { below, of }]) => {
    const part = inside.get(cell) as Float64Array;
    // A cell that holds nearly everything (a far outlier stretches the grid) is spread over a grid of its own.
    const crowded = part.length > sortsUpTo && part.length < values.length;
    return crowded
      ? orderStatistics(
          part,
          of.map((rank) => rank - below),
          finiteValues(part).range as readonly [number, number],
        )
      : pick(part.sort(), of, below);
  });
}

function groupByCell(
  ranks: readonly number[],
  counts: Uint32Array,
): Map<number, { readonly below: number; readonly of: number[] }> {
  const wanted = new Map<number, { below: number; of: number[] }>();
  let cell = 0;
  let below = 0;
  for (const rank of ranks) {
    while (below + (counts[cell] as number) <= rank) {
      below += counts[cell] as number;
      cell += 1;
    }
    const group = wanted.get(cell);
    if (group === undefined) wanted.set(cell, { below, of: [rank] });
    else group.of.push(rank);
  }
  return wanted;
}

const pick = (sorted: Float64Array, ranks: readonly number[], offset: number): number[] =>
  ranks.map((rank) => sorted[rank - offset] as number);
