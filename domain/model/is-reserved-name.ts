/** Names that every object of JavaScript has; a column of that name would be lost or would stand for something else. */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether an input or output must not have this name, because readers of JSON treat it as something else. */
export function isReservedName(name: string): boolean {
  return reserved.has(name);
}
