export const rawKinds = ['number', 'time', 'text'] as const;

/** What a raw column holds. Times have no zone: they are local to the event and read as UTC. */
export type RawKind = (typeof rawKinds)[number];

/** Values before any feature is computed: numbers and times (milliseconds since 1970) with NaN, text with null for missing. */
export type RawColumn =
  | { readonly kind: 'number' | 'time'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] };

/** A batch of raw rows by column. */
export interface RawTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, RawColumn>>;
}
