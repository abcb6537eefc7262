import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { Page, PageRequest, TimelineEntry } from './types.js';

/** What happened to a model, newest first. Throws `ProblemError` of kind `NotFound`. */
export async function showTimeline(
  client: Client,
  model: string,
  options: PageRequest = {},
): Promise<Page<TimelineEntry>> {
  const document = `query Timeline($model: String!, $first: Int, $after: String) {
    model(key: $model) {
      timeline(first: $first, after: $after) { nodes { ${fields.timelineEntry} } ${fields.page} }
    }
  }`;
  const variables = { model, ...options };
  const answer = await client.query<{ model: { timeline: Page<TimelineEntry> } | null }>(document, variables);
  if (answer.model) return answer.model.timeline;
  throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
}
