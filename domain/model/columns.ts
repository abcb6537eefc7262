/** Values of one column: numbers as typed arrays (NaN = missing in floats), BOOL as 0/1, text with null = missing. */
export type ColumnValues = Float32Array | Float64Array | Int32Array | BigInt64Array | Uint8Array | (string | null)[];

/** A batch of rows by column. Every column has `rows` x (product of the spec's inner dimensions) entries. */
export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnValues>>;
}
