import { badInput } from './bad-input.js';
import { showValue } from '../../domain/serving/show-value.js';

/**
 * The values of a tensor in row order. `data` may be flat, or nested exactly as `shape` says. Throws a 400 naming the place.
 */
export function flattenData(field: string, data: unknown, shape: readonly number[]): readonly unknown[] {
  if (!Array.isArray(data)) {
    throw badInput('WrongData', { field, expected: 'a list of values', got: showValue(data) });
  }
  const count = shape.reduce((product, size) => product * size, 1);
  const values: readonly unknown[] = data;
  if (!values.some(Array.isArray)) {
    if (values.length === count) return values;
    throw badInput('WrongData', {
      field,
      expected: `${count} values (shape [${shape.join()}])`,
      got: String(values.length),
    });
  }
  const flat: unknown[] = [];
  collect(field, values, shape, flat);
  return flat;
}

function collect(field: string, values: unknown, shape: readonly number[], flat: unknown[]): void {
  const [size, ...inner] = shape;
  if (size === undefined) {
    flat.push(values);
    return;
  }
  if (!Array.isArray(values) || values.length !== size) {
    const got = Array.isArray(values) ? String(values.length) : showValue(values);
    throw badInput('WrongData', { field, expected: `a list of ${size} (nested as shape says)`, got });
  }
  for (const [index, value] of values.entries()) collect(`${field}[${index}]`, value, inner, flat);
}
