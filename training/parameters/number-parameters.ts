/** Bounds and default of one numeric parameter. */
export interface NumberParameter {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

type Values<T> = { readonly [K in keyof T]: number };

/** Parameters with every default filled in, or a sentence for everything that is wrong. */
export type ParameterReading<T> =
  { readonly ok: true; readonly parameters: T } | { readonly ok: false; readonly problems: readonly string[] };

/** Checks parameters that came from outside against their bounds; unknown names are refused, absent ones get defaults. */
export function readNumberParameters<T extends Record<string, NumberParameter>>(
  known: T,
  given: Readonly<Record<string, unknown>>,
): ParameterReading<Values<T>> {
  const names = Object.keys(known);
  const problems = Object.keys(given)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => `parameters.${name} is not known; known are ${names.join(', ')}`);
  const values = Object.entries(known).map(([name, { initial, min, max, whole = false }]) => {
    const value = given[name] ?? initial;
    const fits = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (!fits) {
      const kind = whole ? 'a whole number' : 'a number';
      problems.push(`parameters.${name} must be ${kind} from ${min} to ${max}, got ${JSON.stringify(value)}`);
    }
    return [name, value] as const;
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, parameters: Object.fromEntries(values) as Values<T> };
}
