type DataField = 'floatData' | 'int32Data' | 'stringData' | 'int64Data' | 'doubleData' | 'uint64Data';

/** How the elements of a type are kept: bits of one in `rawData`, and in which other field, how many numbers for each. */
export interface TensorStorage {
  /** 0 where `rawData` is not allowed. */
  readonly bits: number;
  readonly field: DataField;
  readonly perElement: number;
  /** Elements that one number of `field` holds at most. */
  readonly packed: number;
}

const storage = (bits: number, field: DataField, perElement = 1, packed = 1): TensorStorage => ({
  bits,
  field,
  perElement,
  packed,
});

const byType: Readonly<Record<number, TensorStorage>> = {
  1: storage(32, 'floatData'),
  2: storage(8, 'int32Data'),
  3: storage(8, 'int32Data'),
  4: storage(16, 'int32Data'),
  5: storage(16, 'int32Data'),
  6: storage(32, 'int32Data'),
  7: storage(64, 'int64Data'),
  8: storage(0, 'stringData'),
  9: storage(8, 'int32Data'),
  10: storage(16, 'int32Data'),
  11: storage(64, 'doubleData'),
  12: storage(32, 'uint64Data'),
  13: storage(64, 'uint64Data'),
  14: storage(64, 'floatData', 2),
  15: storage(128, 'doubleData', 2),
  16: storage(16, 'int32Data'),
  17: storage(8, 'int32Data'),
  18: storage(8, 'int32Data'),
  19: storage(8, 'int32Data'),
  20: storage(8, 'int32Data'),
  21: storage(4, 'int32Data', 1, 8),
  22: storage(4, 'int32Data', 1, 8),
  23: storage(4, 'int32Data', 1, 8),
  24: storage(8, 'int32Data'),
  25: storage(2, 'int32Data', 1, 16),
  26: storage(2, 'int32Data', 1, 16),
};

/** How `TensorProto` keeps elements of a `DataType`; undefined for types that the format does not have. */
export function tensorStorage(dataType: number): TensorStorage | undefined {
  return Object.hasOwn(byType, dataType) ? byType[dataType] : undefined;
}
