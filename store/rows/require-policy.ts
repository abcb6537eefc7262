import type { Reader } from '../database/reader.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { invalidInput, notFound } from '../problem/problems.js';

/** The newest version of a policy. Throws `InvalidInput` without a key and `NotFound` for an unknown one. */
export async function requirePolicy(reader: Reader, key: string | null): Promise<PolicyVersionRow> {
  const path = ['input', 'policy'];
  if (key === null) {
    throw invalidInput(
      path,
      'A model lives by a policy: name a published one.',
      'See `tenure policy publish`.',
      'PolicyRequired',
    );
  }
  const newest = await reader.findOne(PolicyVersionRow, { where: { key }, order: { number: 'DESC' } });
  if (newest) return newest;
  throw notFound('PolicyNotFound', `There is no policy ${key}.`, { path, hint: 'Publish it first.' });
}
