/** One line or row of a delivery of labels: what it says, or why it cannot be read. Counted from 1. */
export type LabelItem =
  | { readonly line: number; readonly item: unknown }
  | { readonly line: number; readonly item: null; readonly reason: string };
