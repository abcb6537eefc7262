import type { Json } from '../graph/json.js';

/** The member of an object; null where there is none, or no object. */
export function member(value: Json | undefined, name: string): Json {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return null;
  return (value as { readonly [name: string]: Json })[name] ?? null;
}

/** A text; numbers and truth values as text, everything else null. */
export function text(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

export function number(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Names and values of an object, in its order. */
export function entries(value: Json | undefined): readonly (readonly [string, Json])[] {
  const isObject = value !== null && value !== undefined && typeof value === 'object' && !Array.isArray(value);
  return isObject ? Object.entries(value) : [];
}
