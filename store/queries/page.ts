/** A page asked for: `first` 1 to 100 rows after the row whose sort key is `after` (null = from the start). */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** A page of rows, each with its sort key, and the number of all rows. */
export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly key: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** Cuts rows that were read with `limit first + 1` to a page. */
export function toPage<T>(
  rows: readonly T[],
  request: PageRequest,
  totalCount: number,
  keyOf: (row: T) => string,
): Page<T> {
  return {
    edges: rows.slice(0, request.first).map((node) => ({ node, key: keyOf(node) })),
    hasNextPage: rows.length > request.first,
    hasPreviousPage: request.after !== null,
    totalCount,
  };
}
