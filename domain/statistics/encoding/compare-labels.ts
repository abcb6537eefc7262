/** The order of labels of one kind: numbers by value, texts by code unit. */
export function compareLabels(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
