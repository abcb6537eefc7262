import type { ColumnValues, Columns } from '../../domain/model/columns.js';
import { ByteWriter } from './byte-writer.js';
import { columnTypes } from './column-types.js';

/** A batch as bytes: rows, number of columns, then each column's name, element type and values. */
export function encodeColumns(batch: Columns): Uint8Array {
  const writer = new ByteWriter();
  const columns = Object.entries(batch.columns);
  writer.u32(batch.rows);
  writer.u32(columns.length);
  for (const [name, values] of columns) {
    writer.text(name);
    writeValues(writer, values);
  }
  return writer.finish();
}

function writeValues(writer: ByteWriter, values: ColumnValues): void {
  if (!Array.isArray(values)) {
    writer.u8(columnTypes.findIndex((type) => values instanceof type));
    writer.block(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return;
  }
  writer.u8(columnTypes.length);
  writer.u32(values.length);
  for (const value of values) writer.text(value);
}
