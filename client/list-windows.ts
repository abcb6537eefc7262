import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { WindowSummary } from './monitoring-types.js';
import type { Page, PageRequest } from './types.js';

/** A model's windows, newest first: of the present deployment and of the earlier ones. Throws `ProblemError` of kind `NotFound`. */
export async function listWindows(
  client: Client,
  model: string,
  options: PageRequest = {},
): Promise<Page<WindowSummary>> {
  const document = `query Windows($model: String!, $first: Int, $after: String) {
    model(key: $model) { windows(first: $first, after: $after) { nodes { ${fields.windowSummary} } ${fields.page} } }
  }`;
  const variables = { model, ...options };
  const answer = await client.query<{ model: { windows: Page<WindowSummary> } | null }>(document, variables);
  if (answer.model) return answer.model.windows;
  throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
}
