import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { Monitoring } from './monitoring-types.js';

/** How a model is watched; `monitoring` is null where it is not. */
export interface MonitoredModel {
  readonly key: string;
  readonly suspended: boolean;
  readonly champion: { readonly number: number } | null;
  readonly monitoring: Monitoring | null;
}

/** A model with its monitoring. Throws `ProblemError` of kind `NotFound`. */
export async function showMonitoring(client: Client, model: string): Promise<MonitoredModel> {
  const document = `query Monitoring($model: String!) {
    model(key: $model) { key suspended champion { number } monitoring { ${fields.monitoring} } }
  }`;
  const answer = await client.query<{ model: MonitoredModel | null }>(document, { model });
  if (answer.model) return answer.model;
  throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
}
