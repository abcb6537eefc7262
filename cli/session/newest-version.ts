import { ProblemError, showModel, type Client } from '../../client/index.js';

/** The number of a model's newest version. Throws `ProblemError` of kind `NotFound`. */
export async function newestVersion(client: Client, model: string): Promise<number> {
  const newest = (await showModel(client, model)).latestVersion;
  if (newest) return newest.number;
  const hint = `Train one: tenure version train ${model} --help`;
  throw new ProblemError('NotFound', 'VersionNotFound', `Model "${model}" has no version yet.`, hint);
}
