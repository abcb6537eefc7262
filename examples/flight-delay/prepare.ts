import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepareDataset, type DatasetSelection, type PreparedDataset } from '../../profiling/prepare-dataset.js';
import { flightSchema } from './schema.js';

/** The seed of the sample: any other gives other rows. */
const seed = 2001;

/** Where the flights are, and which of them the example takes: a 10 % sample that depends on nothing but seed and row number. */
export function sampleOfFlights(outPath: string): Omit<DatasetSelection, 'from' | 'to'> {
  const entry = createRequire(import.meta.url).resolve('vega-datasets');
  const parquetPath = join(dirname(entry), '..', 'data', 'flights-3m.parquet');
  return { parquetPath, outPath, schema: flightSchema, share: 0.1, seed };
}

/**
 * Prepares the training data of the example: a 10 % sample of the flights of January 2001, about 51,000 rows, from the
 * 3,000,000 flights that the package `vega-datasets` brings along.
 *
 * @param outPath where to write the Parquet file
 */
export async function prepareFlights(outPath: string): Promise<PreparedDataset> {
  return prepareDataset({ ...sampleOfFlights(outPath), from: '2001-01-01', to: '2001-02-01' });
}
