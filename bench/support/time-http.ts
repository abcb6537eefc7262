/** Seconds a row, with `clients` that each wait for their answer before they ask again. */
export async function timeHttp(
  url: string,
  bodies: readonly string[],
  clients: number,
  count: number,
): Promise<number> {
  let next = 0;
  const client = async () => {
    while (next < count) {
      const body = bodies[next % bodies.length];
      next += 1;
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(`The server answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  const startMs = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - startMs) / 1000 / count;
}
