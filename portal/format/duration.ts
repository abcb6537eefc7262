import { counted } from './figures.js';

const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration of days or less as people say it: `P1D` is "1 day", `PT5M` "5 minutes". */
export function duration(iso: string): string {
  const parts = pattern.exec(iso)?.slice(1);
  if (!parts) return iso;
  const units = ['day', 'hour', 'minute', 'second'] as const;
  const said = units.flatMap((unit, i) => (parts[i] === undefined ? [] : [counted(Number(parts[i]), unit)]));
  return said.join(' ') || iso;
}
