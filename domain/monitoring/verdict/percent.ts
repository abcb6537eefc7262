/** A share as people read it: `12.3 %`; small ones keep two digits that count. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value !== 0 && Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Number(value.toFixed(1))} %`;
}
