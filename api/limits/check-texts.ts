import { type DocumentNode, visit } from 'graphql';
import { requestError } from '../errors/request-error.js';
import { limits } from './limits.js';

/**
 * Refuses what no text of ours may hold, wherever it stands in an operation: NUL and half characters (Postgres stores
 * neither; NUL only where `refuseNul`), keys that reach for a prototype, and values nested so deep that whoever walks them would run out of stack.
 */
export function checkTexts(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  refuseNul: boolean,
): void {
  const checkValue = (text: string): void => {
    if (refuseNul && text.includes('\0')) throw requestError('BadUserInput', 'A text holds the character NUL.');
    checkText(text);
  };
  visit(document, {
    StringValue: ({ value }) => checkValue(value),
    ObjectField: ({ name }) => checkKey(name.value),
  });
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') checkValue(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.variableDepth) {
      throw requestError('BadUserInput', `A variable is nested deeper than ${limits.variableDepth} levels.`);
    }
    if (!Array.isArray(value)) Object.keys(value).forEach(checkKey);
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
}

const loneSurrogate = /\p{Surrogate}/u;

function checkKey(key: string): void {
  checkText(key);
  if (key === '__proto__') throw requestError('BadUserInput', '__proto__ is no name for a value.');
}

function checkText(text: string): void {
  if (loneSurrogate.test(text))
    throw requestError('BadUserInput', 'A text holds half of a character (a lone surrogate).');
}
