import type { RawColumn, RawKind } from '../raw-table.js';

/** Settings of an operator, by name: see each operator. */
export type OperatorSettings = Readonly<Record<string, unknown>>;

/** What an operator gives: numbers (NaN = missing) or text (null = missing). */
export type OperatorResult = Float64Array | (string | null)[];

/** One way to compute a feature from raw columns. */
export interface Operator {
  /** Kinds it gives for these kinds of sources, or a sentence on what it takes instead. */
  gives(kinds: readonly RawKind[]): { readonly kind: 'number' | 'text' } | { readonly expected: string };
  /** What is wrong with the settings: the setting's name and a sentence each. Absent when it takes none. */
  checkSettings?(settings: OperatorSettings): readonly { readonly setting: string; readonly message: string }[];
  /** Names of the settings it knows. */
  readonly settings: readonly string[];
  apply(sources: readonly RawColumn[], settings: OperatorSettings, rows: number): OperatorResult;
}
