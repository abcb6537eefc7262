import type { RefusalReason } from '../problem/problem.js';
import { onnxLimits } from './onnx-limits.js';

/** A graph of the model with all graphs inside it, or a function: its nodes, and how often it uses each operator. */
export class CallCounts {
  nodes = 0;
  readonly operators = new Map<string, number>();

  use(operator: string): void {
    this.nodes += 1;
    this.operators.set(operator, (this.operators.get(operator) ?? 0) + 1);
  }
}

/** The name by which nodes call an operator or a function of the model. */
export function operatorKey(domain: string, name: string, overload: string): string {
  return JSON.stringify([domain === 'ai.onnx' ? '' : domain, name, overload]);
}

/**
 * Judges what graphs call: operators of a domain that is not allowed, functions that call themselves, and more nodes than
 * are allowed once every call of a function is replaced by what it stands for.
 */
export function judgeCalls(
  graphs: readonly CallCounts[],
  functions: ReadonlyMap<string, CallCounts>,
): readonly RefusalReason[] {
  const reasons = new Map<string, RefusalReason>();
  const sizes = new Map<string, number>();
  const open = new Set<string>();

  function sizeOf(counts: CallCounts): number {
    let size = 0;
    for (const [operator, times] of counts.operators) size += times * sizeOfOperator(operator);
    return size;
  }
  function sizeOfOperator(operator: string): number {
    const called = functions.get(operator);
    if (called === undefined) return 1;
    const known = sizes.get(operator);
    if (known !== undefined) return known;
    if (open.has(operator)) {
      reasons.set('recursiveFunction', recursive);
      return 1;
    }
    if (open.size >= onnxLimits.callDepth) {
      reasons.set('nestedTooDeep', calledTooDeep);
      return 1;
    }
    open.add(operator);
    const size = sizeOf(called);
    open.delete(operator);
    sizes.set(operator, size);
    return size;
  }

  const all = [...graphs, ...functions.values()];
  for (const key of all.flatMap(({ operators }) => [...operators.keys()])) {
    if (!functions.has(key) && !isAllowed(key)) reasons.set('operatorDomain', foreign);
  }
  if ([...functions.keys()].some(isAllowed)) reasons.set('operatorDomain', redefined);
  const largest = all.reduce((most, counts) => Math.max(most, sizeOf(counts)), 0);
  if (largest > onnxLimits.nodes) reasons.set('tooManyNodes', tooManyNodes);
  return [...reasons.values()];
}

/** A reason; also given as soon as the nodes that stand in the file are too many. */
export const tooManyNodes: RefusalReason = {
  rule: 'tooManyNodes',
  message: `The model has more than ${onnxLimits.nodes} operations, calls of functions written out. Simplify it before the export.`,
};

const allowed = onnxLimits.domains.filter((domain) => domain !== '').join(' and ');
const foreign: RefusalReason = {
  rule: 'operatorDomain',
  message: `The model uses operators of other domains than ${allowed}. Export it with standard operators.`,
};
const redefined: RefusalReason = {
  rule: 'operatorDomain',
  message: `The model defines functions in the domains ${allowed}, which are not its own.`,
};
const recursive: RefusalReason = {
  rule: 'recursiveFunction',
  message: 'A function of the model calls itself, so the model has no end.',
};

const calledTooDeep: RefusalReason = {
  rule: 'nestedTooDeep',
  message: `Functions of the model call each other more than ${onnxLimits.callDepth} deep.`,
};

function isAllowed(key: string): boolean {
  const [domain] = JSON.parse(key) as [string];
  return (onnxLimits.domains as readonly string[]).includes(domain);
}
