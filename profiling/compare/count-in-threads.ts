import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import type { CountPart } from './count-part.js';
import type { CountedProfiles } from './count-tables.js';
import type { CompareProgress, CompareStep } from './progress.js';

/** Fewer cells on both sides are counted sooner than threads have started. */
const fewestCells = 4_000_000;
/** More threads would only wait for the disk. */
const mostThreads = 8;

const script = new URL('./count-part.js', import.meta.url);

/** How many threads a comparison of so many cells is worth; 1 where the script of the threads is not compiled. */
export function threadsFor(cells: number): number {
  if (cells < fewestCells || !existsSync(fileURLToPath(script))) return 1;
  return Math.min(mostThreads, availableParallelism());
}

/** Counts both Parquet files in threads, each with its share of the columns; the same counts as in one. */
export async function countInThreads(
  paths: Omit<CountPart, 'columns'>,
  columns: readonly ProfiledColumn[],
  threads: number,
  onProgress: CompareProgress,
): Promise<CountedProfiles> {
  // Dealt out one by one, so that each thread has numbers and categories.
  const shares = Array.from({ length: Math.min(threads, columns.length) }, (_, thread) =>
    columns.filter((_column, index) => index % threads === thread),
  );
  const parts = await Promise.all(
    shares.map((share, thread) => countPart({ ...paths, columns: share }, thread === 0 ? onProgress : () => undefined)),
  );
  const place = new Map(columns.map(({ name }, index) => [name, index]));
  const inOrder = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
  return {
    reference: {
      rows: parts[0]?.reference.rows ?? 0,
      layouts: inOrder(parts.flatMap(({ reference }) => reference.layouts)),
      columns: inOrder(parts.flatMap(({ reference }) => reference.columns)),
    },
    current: {
      columns: inOrder(parts.flatMap(({ current }) => current.columns)),
      unseen: new Map(parts.flatMap(({ current }) => [...current.unseen])),
    },
  };
}

type Message = { readonly step: CompareStep } | { readonly counted: CountedProfiles };

function countPart(part: CountPart, onProgress: CompareProgress): Promise<CountedProfiles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: part });
    worker.on('message', (message: Message) => {
      if ('step' in message) onProgress(message.step);
      else resolve(message.counted);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread that counts ended with ${code} before it was done.`)));
  });
}
