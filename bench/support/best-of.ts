/** The shortest time of some runs of the same work, in seconds: what it takes when nothing else disturbs. */
export async function bestOf(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
