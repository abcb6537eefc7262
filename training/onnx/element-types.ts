/** Element types by their numbers in `TensorProto.DataType`. */
export const elementTypes = { FLOAT: 1, INT64: 7, STRING: 8, BOOL: 9, DOUBLE: 11 } as const;

export type ElementType = keyof typeof elementTypes;
