import type { TensorType } from '../model/signature.js';

interface LayoutBase {
  readonly name: string;
  readonly type: TensorType;
}

/**
 * How a column is counted, frozen when the baseline is made.
 * numeric: edges e1 < ... < ek make k + 1 bins, bin i holds e(i) < x <= e(i+1), the first and last are open.
 * discrete: one count for each value, then one for every other number.
 * categorical: one count for each category, then one for every other text (`unseen`).
 */
export type ColumnLayout = LayoutBase &
  (
    | { readonly kind: 'numeric'; readonly edges: readonly number[]; readonly range: readonly [number, number] | null }
    | {
        readonly kind: 'discrete';
        readonly values: readonly number[];
        readonly range: readonly [number, number] | null;
      }
    | { readonly kind: 'categorical'; readonly categories: readonly string[] }
  );
