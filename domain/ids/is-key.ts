/** Whether the text may be the key of a model, team, use case or dataset: 1 to 63 of a-z, 0-9 and hyphen. */
export function isKey(text: string): boolean {
  return /^[a-z0-9-]{1,63}$/.test(text);
}
