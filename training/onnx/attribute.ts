/** An attribute of a node, as the fields of `AttributeProto` that hold it. */
export interface Attribute {
  readonly type: number;
  readonly f?: number;
  readonly i?: number;
  readonly s?: Uint8Array;
  readonly floats?: readonly number[];
  readonly ints?: readonly number[];
  readonly strings?: readonly Uint8Array[];
}

const encoder = new TextEncoder();

// The numbers are those of `AttributeProto.AttributeType`.
export const float = (value: number): Attribute => ({ type: 1, f: value });
export const int = (value: number): Attribute => ({ type: 2, i: value });
export const text = (value: string): Attribute => ({ type: 3, s: encoder.encode(value) });
export const floats = (values: Iterable<number>): Attribute => ({ type: 6, floats: [...values] });
export const ints = (values: Iterable<number>): Attribute => ({ type: 7, ints: [...values] });
export const texts = (values: readonly string[]): Attribute => ({
  type: 8,
  strings: values.map((value) => encoder.encode(value)),
});
