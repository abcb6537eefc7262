import DataLoader from 'dataloader';
import type { RevisionKey } from '../../store/queries/monitoring/window-verdicts.js';

const keyOf = ({ id, revision }: RevisionKey): string => `${id}#${revision}`;

/** Batches reads of what belongs to one judgement of a window; null for a window that was not judged. */
export function loadRevision<Row extends RevisionKey>(
  read: (keys: readonly RevisionKey[]) => Promise<readonly Row[]>,
): DataLoader<RevisionKey, Row | null, string> {
  return new DataLoader<RevisionKey, Row | null, string>(
    async (keys) => {
      const found = new Map((await read(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf, maxBatchSize: 1000 },
  );
}
