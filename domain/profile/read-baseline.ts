import type { Baseline, ReferenceProfile } from './baseline.js';

/** A stored document as a baseline; null when it is none: a version may have been registered with any. */
export function readBaseline(document: unknown): Baseline | null {
  const given = document as Partial<Baseline> | null;
  if (typeof given !== 'object' || given?.schemaVersion !== 1) return null;
  return isProfile(given.inputs) && isProfile(given.outputs) ? (given as Baseline) : null;
}

function isProfile(given: Partial<ReferenceProfile> | undefined): boolean {
  const { rows, layouts, columns } = given ?? {};
  if (typeof rows !== 'number' || !Array.isArray(layouts) || !Array.isArray(columns)) return false;
  const counted = new Set((columns as ReferenceProfile['columns']).map((column) => column?.name));
  return (layouts as ReferenceProfile['layouts']).every((layout) => counted.has(layout?.name));
}
