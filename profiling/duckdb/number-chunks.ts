import { DuckDBDoubleVector, type DuckDBConnection } from '@duckdb/node-api';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { castNumber } from './cast-number.js';

/** Rows handed over at once: DuckDB gives 2,048, and a few of these make the work between them small. */
const chunkRows = 16_384;

/** Some rows of columns of numbers. The arrays are filled again for the next chunk. */
export interface NumberChunk {
  readonly rows: number;
  /** NaN where a value is missing. */
  readonly values: readonly Float64Array[];
}

/** Reads columns of numbers piece by piece, each in the precision of its type, in the order of the rows. */
export async function* numberChunks(
  connection: DuckDBConnection,
  relation: string,
  columns: readonly Pick<ProfiledColumn, 'name' | 'type'>[],
): AsyncGenerator<NumberChunk> {
  const selected = columns.map(({ name, type }) => `coalesce(${castNumber(name, type)}, 'nan'::double)`);
  const result = await connection.stream(`select ${selected.join(', ')} from ${relation}`);
  const values = columns.map(() => new Float64Array(chunkRows));
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    if (rows + rowCount > chunkRows) {
      yield { rows, values };
      rows = 0;
    }
    for (const [index, column] of values.entries()) {
      const vector = chunk.getColumnVector(index);
      if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`column ${index} is not of doubles`);
      for (let row = 0; row < rowCount; row += 1) column[rows + row] = vector.getItem(row) as number;
    }
    rows += rowCount;
  }
  if (rows > 0) yield { rows, values };
}
