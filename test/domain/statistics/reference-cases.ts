import { readFileSync } from 'node:fs';

interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

export interface ReferenceCase {
  readonly id: string;
  readonly family: string;
  readonly variant: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: Readonly<Record<string, Tolerance>>;
}

const file = JSON.parse(readFileSync('test/domain/statistics/reference.json', 'utf8')) as {
  readonly cases: readonly ReferenceCase[];
};

/** Inputs with exact answers from scipy, scikit-learn, river and others; each case names its source. */
export const referenceCases = file.cases;

/** Where an answer and what is expected do not agree: empty when every key is equal, or within its tolerance. */
export function differences(
  got: unknown,
  expected: unknown,
  tolerance: ReferenceCase['tolerance'],
  name = '',
): string[] {
  const fields = (got ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(expected as Readonly<Record<string, unknown>>).flatMap(([key, want]) =>
    different(fields[key], want, tolerance[key] ?? tolerance['default'] ?? {}, `${name}/${key}`),
  );
}

function different(got: unknown, want: unknown, tolerance: Tolerance, path: string): string[] {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length)
      return [`${path}: ${JSON.stringify(got)} is not of length ${want.length}`];
    return want.flatMap((one, i) => different(got[i], one, tolerance, `${path}/${i}`));
  }
  if (typeof want === 'object' && want !== null) {
    const fields = (got ?? {}) as Record<string, unknown>;
    return Object.entries(want).flatMap(([key, one]) => different(fields[key], one, tolerance, `${path}/${key}`));
  }
  if (typeof want === 'number' && typeof got === 'number' && Number.isFinite(want)) {
    const allowed = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(want));
    return Math.abs(got - want) <= allowed ? [] : [`${path}: ${got} is not ${want} within ${allowed}`];
  }
  return Object.is(got, want) ? [] : [`${path}: ${String(got)} is not ${String(want)}`];
}
