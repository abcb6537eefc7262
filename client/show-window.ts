import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { WindowDetail } from './monitoring-types.js';

/** A window by its id with every column and histogram. Throws `ProblemError` of kind `NotFound`. */
export async function showWindow(client: Client, id: string): Promise<WindowDetail> {
  const document = `query Window($id: ID!) {
    node(id: $id) { ... on MonitoringWindow { ${fields.windowSummary} ${fields.windowDetail} } }
  }`;
  const { node } = await client.query<{ node: Partial<WindowDetail> | null }>(document, { id });
  if (node?.id) return node as WindowDetail;
  throw new ProblemError('NotFound', 'WindowNotFound', `There is no window ${id}.`);
}
