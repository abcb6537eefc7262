import type { ApiDependencies } from '../../api-dependencies.js';
import { httpError } from '../../errors/http-error.js';
import type { LabelItem } from './label-item.js';

/** The rows of a Parquet file as labels; its columns have the names of the members. Throws `BadRequest` for another file. */
export async function* parquetItems(
  readRows: ApiDependencies['readLabelRows'],
  path: string,
): AsyncGenerator<LabelItem> {
  let line = 0;
  try {
    for await (const rows of readRows(path)) {
      for (const item of rows) {
        line += 1;
        yield { line, item };
      }
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'DatasetError') throw httpError('BadRequest', error.message);
    throw error;
  }
}
