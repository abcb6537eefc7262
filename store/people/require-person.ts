import type { Reader } from '../database/reader.js';
import { PersonRow } from '../entities/person-row.js';
import { notFound } from '../problem/problems.js';

/** The person with this key. Throws `NotFound`; `path` names the field that said it. */
export async function requirePerson(reader: Reader, key: string, path: readonly string[]): Promise<PersonRow> {
  const person = await reader.findOneBy(PersonRow, { key });
  if (person) return person;
  throw notFound('PersonNotFound', `There is no person ${key}.`, { path });
}
