import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { VersionDetail } from './types.js';

/** One version of a model, with its gates and what may be done next. Throws `ProblemError` of kind `NotFound`. */
export async function showVersion(client: Client, model: string, number: number): Promise<VersionDetail> {
  const document = `query Version($model: String!, $number: Int!) {
    model(key: $model) { version(number: $number) { ${fields.versionSummary} ${fields.versionDetail} } }
  }`;
  const answer = await client.query<{ model: { version: VersionDetail | null } | null }>(document, { model, number });
  if (!answer.model) throw new ProblemError('NotFound', 'ModelNotFound', `There is no model "${model}".`);
  if (answer.model.version) return answer.model.version;
  throw new ProblemError('NotFound', 'VersionNotFound', `Model "${model}" has no version ${number}.`);
}
