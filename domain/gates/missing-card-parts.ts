/**
 * Parts of a model card that are required and missing or empty. A part is a key, or a path such as `intendedUse.primary`.
 * Empty are: null, blank text, an empty list, an object without keys.
 */
export function missingCardParts(
  card: Readonly<Record<string, unknown>> | null,
  required: readonly string[],
): string[] {
  return required.filter((path) => isEmpty(read(card, path)));
}

function read(card: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, card);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}
