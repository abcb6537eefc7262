import type { Actor } from '../../domain/people/actor.js';
import type { StoreCore } from '../core.js';
import { PersonRow } from '../entities/person-row.js';
import { currentGrants } from './current-grants.js';

/** The person behind a token, with the roles held now; null for a key that nobody has. */
export async function findActor(
  store: StoreCore,
  personKey: string,
  authMethod: string,
  requestId: string,
): Promise<Actor | null> {
  const reader = store.database.manager;
  const person = await reader.findOneBy(PersonRow, { key: personKey });
  if (!person) return null;
  return { personId: person.id, personKey, grants: await currentGrants(reader, person.id), authMethod, requestId };
}
