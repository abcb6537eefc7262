import type { Client } from './create-client.js';
import { ProblemError } from './errors/problem-error.js';
import { findModel } from './find-model.js';
import type { ModelDetail } from './types.js';

/** A model by its key, now or as of an instant (ISO 8601). Throws `ProblemError` of kind `NotFound`. */
export async function showModel(client: Client, key: string, asOf?: string): Promise<ModelDetail> {
  const model = await findModel(client, key, asOf);
  if (model) return model;
  throw new ProblemError(
    'NotFound',
    'ModelNotFound',
    `There is no model "${key}".`,
    'List them with: tenure model list',
  );
}
