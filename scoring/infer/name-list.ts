const mostNamed = 10;

/** The names of a signature for the reader of an error: all of a few, the first of many. */
export function nameList(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
