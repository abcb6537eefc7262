import type { Page } from '../../store/queries/page.js';

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A page as a Relay connection; cursors are the sort keys, opaquely. */
export function toConnection<Row, T = Row>(page: Page<Row>, view: (row: Row) => T): Connection<T> {
  const edges = page.edges.map(({ node, key }) => ({
    node: view(node),
    cursor: Buffer.from(key).toString('base64url'),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}
