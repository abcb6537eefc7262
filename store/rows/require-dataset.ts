import type { Reader } from '../database/reader.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { notFound } from '../problem/problems.js';

/** The newest version of a dataset by its key, or the version with the digest `sha256:...`. Throws `NotFound`. */
export async function requireDataset(reader: Reader, named: string): Promise<DatasetVersionRow> {
  const where = named.startsWith('sha256:') ? { artifactDigest: named } : { key: named };
  const found = await reader.findOne(DatasetVersionRow, { where, order: { number: 'DESC' } });
  if (found) return found;
  throw notFound('DatasetNotFound', `There is no dataset ${named.slice(0, 100)}.`, {
    path: ['input', 'dataset'],
    hint: 'Register it first: `tenure dataset register`.',
  });
}
