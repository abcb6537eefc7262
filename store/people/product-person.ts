import { PersonRow } from '../entities/person-row.js';
import { newId } from '../ids/new-id.js';
import type { Writing } from '../transaction/writing.js';

/** The product itself as a person: what it does by policy has a name in every row. It holds no role. */
export const productKey = 'tenure';

/** The id of the product as a person, made when it first does something by itself. */
export async function productPerson(writing: Writing): Promise<string> {
  const known = await writing.reader.findOneBy(PersonRow, { key: productKey });
  if (known) return known.id;
  const id = newId();
  writing.record({ type: 'person.registered', target: { type: 'Person', id }, after: { key: productKey } });
  await writing.insert(PersonRow, { id, key: productKey, name: 'Tenure itself', createdAt: writing.now });
  return id;
}
