import { type SearchAttributePair, TypedSearchAttributes } from '@temporalio/common';
import { searchAttributes } from '../workflows/search-attributes.js';

/** The search attributes that a start message names, typed as Temporal wants them; unknown names are left out. */
export function toSearchAttributes(values: unknown): TypedSearchAttributes {
  const given = (typeof values === 'object' && values !== null ? values : {}) as Readonly<Record<string, unknown>>;
  const pairs = Object.values(searchAttributes).flatMap((key) => {
    const value = given[key.name];
    return value === undefined || value === null ? [] : [{ key, value } as SearchAttributePair];
  });
  return new TypedSearchAttributes(pairs);
}
