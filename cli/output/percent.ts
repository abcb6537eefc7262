/** A share as people read it: `98.2 %`; null stays null. */
export function percent(share: number | null | undefined): string | null {
  if (share === null || share === undefined) return null;
  const value = share * 100;
  return `${Number.isInteger(value) ? value : value.toFixed(1)} %`;
}
