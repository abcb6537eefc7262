import type { ColumnLayout } from '../../profile/column-layout.js';

/** A column that is not as the reference has it. Told at once, outside every error control. */
export interface SchemaFinding {
  readonly column: string;
  readonly kind: 'missing' | 'extra' | 'retyped';
  readonly reason: string;
}

/**
 * Compares the columns of some data with those of the reference.
 *
 * @param found what came, with its type; null as type: not known, so not compared
 */
export function schemaFindings(
  layouts: readonly Pick<ColumnLayout, 'name' | 'type'>[],
  found: readonly { readonly name: string; readonly type: string | null }[],
): SchemaFinding[] {
  const types = new Map(found.map(({ name, type }) => [name, type]));
  const known = new Set(layouts.map(({ name }) => name));
  const expected = layouts.flatMap(({ name, type }): SchemaFinding[] => {
    const now = types.get(name);
    if (now === undefined) return [{ column: name, kind: 'missing', reason: `The column "${name}" is not there.` }];
    if (now === null || now === type) return [];
    return [{ column: name, kind: 'retyped', reason: `The column "${name}" holds ${now}, the reference ${type}.` }];
  });
  const extra = found
    .filter(({ name }) => !known.has(name))
    .map(({ name }): SchemaFinding => ({
      column: name,
      kind: 'extra',
      reason: `The reference has no column "${name}".`,
    }));
  return [...expected, ...extra];
}
