import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { Page, PageRequest, VersionSummary } from './types.js';

/** A model's versions, newest first. Throws `ProblemError` of kind `NotFound`. */
export async function listVersions(
  client: Client,
  model: string,
  options: PageRequest = {},
): Promise<Page<VersionSummary>> {
  const document = `query Versions($model: String!, $first: Int, $after: String) {
    model(key: $model) {
      versions(first: $first, after: $after) { nodes { ${fields.versionSummary} } ${fields.page} }
    }
  }`;
  const variables = { model, ...options };
  const answer = await client.query<{ model: { versions: Page<VersionSummary> } | null }>(document, variables);
  if (answer.model) return answer.model.versions;
  throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
}
