import { useCallback, useRef } from 'react';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import type { Operation } from './operation.js';

export interface Read<Data> {
  /** The newest answer; kept while it is read again and when that fails. Null before the first. */
  readonly data: Data | null;
  readonly error: CombinedError | null;
  /** Nothing has come yet. */
  readonly loading: boolean;
  readonly refresh: () => void;
}

/** Reads a query. Variables must be plain; another set of them starts anew. */
export function useRead<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): Read<Data> {
  const [result, execute] = useQuery<Data, AnyVariables>({
    query: operation.text,
    variables: variables as AnyVariables,
    pause: options.pause ?? false,
  });
  const key = JSON.stringify(variables);
  const last = useRef<{ readonly key: string; readonly data: Data } | null>(null);
  if (result.data !== undefined && !result.error) last.current = { key, data: result.data };
  const data = last.current?.key === key ? last.current.data : null;
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const loading = data === null && !result.error && !options.pause;
  return { data, error: result.error ?? null, loading, refresh };
}
