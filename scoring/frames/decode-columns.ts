import type { ColumnValues, Columns } from '../../domain/model/columns.js';
import { ByteReader } from './byte-reader.js';
import { columnTypes } from './column-types.js';

/** Reads a batch that `encodeColumns` wrote. */
export function decodeColumns(bytes: Uint8Array): Columns {
  const reader = new ByteReader(bytes);
  const rows = reader.u32();
  const count = reader.u32();
  const columns: [string, ColumnValues][] = [];
  for (let index = 0; index < count; index += 1) columns.push([reader.text() ?? '', readValues(reader)]);
  // Entries keep a column named __proto__, which an assignment would lose.
  return { rows, columns: Object.fromEntries(columns) };
}

function readValues(reader: ByteReader): ColumnValues {
  const typeNumber = reader.u8();
  if (typeNumber === columnTypes.length) {
    return Array.from({ length: reader.u32() }, () => reader.text());
  }
  const type = columnTypes[typeNumber];
  if (type === undefined) throw new RangeError(`There is no column type ${typeNumber}.`);
  return new type(reader.block().buffer as ArrayBuffer);
}
