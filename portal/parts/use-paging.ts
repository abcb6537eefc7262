import { useState } from 'react';

export interface Paging {
  readonly first: number;
  readonly after: string | null;
  /** 0 for the first page. */
  readonly index: number;
  readonly on: (cursor: string) => void;
  readonly back: () => void;
}

/** Where somebody is in a list of a connection. The server knows cursors forward only, so the way here is kept. */
export function usePaging(first: number): Paging {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    first,
    after: cursors.at(-1) ?? null,
    index: cursors.length,
    on: (cursor) => setCursors([...cursors, cursor]),
    back: () => setCursors(cursors.slice(0, -1)),
  };
}
