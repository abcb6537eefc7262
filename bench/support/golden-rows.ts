import { readFile } from 'node:fs/promises';

/** Values of the features by name. */
export type Row = Readonly<Record<string, unknown>>;

/** The golden rows that a training left. */
export async function goldenRows(path: string): Promise<Row[]> {
  const { inputs } = JSON.parse(await readFile(path, 'utf8')) as { inputs: Record<string, unknown[]> };
  const count = Object.values(inputs)[0]?.length ?? 0;
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, values[index]])),
  );
}
