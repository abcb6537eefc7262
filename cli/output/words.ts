/** GraphQL's `IN_PROGRESS` as people read it: `inProgress`. */
export function camelCase(value: string): string {
  return value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `inProgress` or `in-progress` as GraphQL writes it: `IN_PROGRESS`. */
export function screamingCase(value: string): string {
  return value
    .replace(/-/g, '_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();
}

/** Stage and status as one word, as the life-cycle table writes it: `approval pending`. */
export function stageWords(stage: string, status: string): string {
  return `${camelCase(stage)} ${camelCase(status)}`;
}

/** `sha256:` and the first twelve digits: enough to compare by eye. */
export function shortDigest(digest: string | null | undefined): string | null {
  return digest ? digest.slice(0, 'sha256:'.length + 12) : null;
}
