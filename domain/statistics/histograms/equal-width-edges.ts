/**
 * `bins` + 1 edges of equal distance from low to high, the ends exact, as `numpy.linspace` forms them. A range without
 * width becomes one of width 1 around its value, as numpy does.
 */
export function equalWidthEdges(low: number, high: number, bins: number): number[] {
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  const step = (to - from) / bins;
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? to : i * step + from));
}
