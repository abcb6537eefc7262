/** Cells of the lookup grid: enough that most cells hold no edge, small enough to stay in the first cache. */
const cells = 1024;

/**
 * Finds the bin of a number among edges e1 < ... < ek: the count of edges below it, so that bin i holds
 * e(i) < x <= e(i+1). A uniform grid over the edges gives a first guess that is never too high (a number in a higher
 * cell than an edge is above it), and the last steps compare with the edges themselves.
 *
 * @param edges ascending, without NaN
 * @returns a function of a number that is not NaN
 */
export function createBinFinder(edges: readonly number[]): (value: number) => number {
  const bounds = Float64Array.from([...edges, Infinity]);
  const finite = edges.filter(Number.isFinite);
  const low = finite[0] ?? 0;
  const high = finite.at(-1) ?? 0;
  const scale = high > low ? cells / (high - low) : 0;
  if (scale === 0 || !Number.isFinite(scale)) return (value) => climb(bounds, 0, value);
  const cellOf = (value: number): number => Math.max(0, Math.min(cells - 1, Math.floor((value - low) * scale)));
  const start = Uint16Array.from({ length: cells }, (_, cell) => edges.filter((edge) => cellOf(edge) < cell).length);
  return (value) => climb(bounds, start[cellOf(value)] as number, value);
}

function climb(bounds: Float64Array, from: number, value: number): number {
  let bin = from;
  while (value > (bounds[bin] as number)) bin += 1;
  return bin;
}
