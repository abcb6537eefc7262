import type { Signature, TensorSpec } from '../model/signature.js';
import { innerSize } from '../serving/inner-size.js';
import { isStorableText } from '../serving/is-storable-text.js';
import { castBounds } from './cast-bounds.js';

/** Why a document cannot count what a model of this signature takes and gives; null when it is a baseline that can. */
export function findBaselineFault(document: unknown, signature: Signature): string | null {
  if (!isRecord(document) || document['schemaVersion'] !== 1) return 'it is not a baseline of schema version 1';
  return (
    partFault('inputs', document['inputs'], signature.inputs) ??
    partFault('outputs', document['outputs'], signature.outputs)
  );
}

function partFault(part: string, given: unknown, specs: readonly TensorSpec[]): string | null {
  const layouts = isRecord(given) ? given['layouts'] : null;
  if (!Array.isArray(layouts)) return `it has no ${part}.layouts`;
  const names = new Set<unknown>();
  for (const layout of layouts as unknown[]) {
    const name = isRecord(layout) ? layout['name'] : undefined;
    const spec = specs.find((candidate) => candidate.name === name);
    if (spec === undefined || names.has(name))
      return `${part} "${String(name)}" is not one of the model's, or named twice`;
    if (innerSize(spec) !== 1) return `${part} "${spec.name}" has several values a row`;
    if (!isLayout(layout as Record<string, unknown>, spec))
      return `${part} "${spec.name}" has no layout for ${spec.type}`;
    names.add(name);
  }
  return null;
}

function isLayout(layout: Readonly<Record<string, unknown>>, spec: TensorSpec): boolean {
  if (layout['type'] !== spec.type) return false;
  if (spec.type === 'BYTES') return layout['kind'] === 'categorical' && isListOf(isCategory, layout['categories']);
  const bounds =
    layout['kind'] === 'numeric' ? layout['edges'] : layout['kind'] === 'discrete' ? layout['values'] : null;
  const { range } = layout;
  const hasRange = range === null || (isListOf(Number.isFinite, range) && range.length === 2);
  return hasRange && isListOf(Number.isFinite, bounds) && ascends(castBounds(layout as never));
}

const ascends = (bounds: readonly number[]): boolean =>
  bounds.every((bound, k) => k === 0 || (bounds[k - 1] as number) < bound);

const isCategory = (value: unknown): boolean => typeof value === 'string' && isStorableText(value);

const isListOf = (fits: (one: unknown) => boolean, value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(fits);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
