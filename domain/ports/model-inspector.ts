import type { RefusalReason } from '../problem/problem.js';

/**
 * Looks at the bytes of an open file, from its beginning, without loading them as a model, in a process of its own with
 * bounds of time and memory. Answers what speaks against loading it, nothing when it may be tried. The file stays open.
 */
export type ModelInspector = (fileDescriptor: number) => Promise<readonly RefusalReason[]>;
