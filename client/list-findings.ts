import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { FindingSummary } from './types.js';

/** A model's findings, newest first; `open` true or false leaves those that are open or closed. Throws `NotFound`. */
export async function listFindings(client: Client, model: string, open?: boolean): Promise<readonly FindingSummary[]> {
  const document = `query Findings($model: String!, $open: Boolean) {
    model(key: $model) { findings(open: $open) { ${fields.finding} } }
  }`;
  const answer = await client.query<{ model: { findings: readonly FindingSummary[] } | null }>(document, {
    model,
    open,
  });
  if (answer.model) return answer.model.findings;
  throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
}
