const suffix = (number: number): string => `-retrain-${number}`;

/** Key of the dataset that is frozen for the retrain of a version. Keys have at most 63 characters. */
export function frozenKey(base: string, number: number): string {
  return `${base.slice(0, 63 - suffix(number).length)}${suffix(number)}`;
}
