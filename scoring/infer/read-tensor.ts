import type { ColumnValues } from '../../domain/model/columns.js';
import type { TensorSpec } from '../../domain/model/signature.js';
import { columnFromJson } from '../../domain/serving/column-from-json.js';
import { isUnfit } from '../../domain/serving/is-unfit.js';
import { Refusal } from '../refusal.js';
import { badInput } from './bad-input.js';
import { flattenData } from './flatten-data.js';
import { showValue } from '../../domain/serving/show-value.js';

/** A tensor of a request as JSON, already known to be an object with a name that the signature has. */
export interface GivenTensor {
  readonly datatype?: unknown;
  readonly shape?: unknown;
  readonly data?: unknown;
}

/** Reads one input tensor by its spec. Throws a 400 for a wrong datatype, shape, number of values or value. */
export function readTensor(
  spec: TensorSpec,
  given: GivenTensor,
  maxRows: number,
): { rows: number; values: ColumnValues } {
  const field = `inputs.${spec.name}`;
  if (given.datatype !== spec.type) {
    throw badInput('WrongDatatype', {
      field: `${field}.datatype`,
      expected: showValue(spec.type),
      got: showValue(given.datatype),
    });
  }
  const shape = readShape(field, spec, given.shape);
  const rows = shape[0] ?? 0;
  if (rows > maxRows) {
    const details = { field: `${field}.shape`, expected: `at most ${maxRows} rows`, got: String(rows) };
    throw new Refusal(
      400,
      'TooManyRows',
      `A request may have ${maxRows} rows, this one has ${rows}: split it.`,
      details,
    );
  }
  const values = columnFromJson(spec, flattenData(`${field}.data`, given.data, shape));
  if (isUnfit(values)) {
    const { code, index, expected, got } = values;
    throw badInput(code, { field: `${field}.data[${index}]`, expected, got });
  }
  return { rows, values };
}

function readShape(field: string, spec: TensorSpec, given: unknown): readonly number[] {
  const inner = spec.shape.slice(1);
  const fits =
    Array.isArray(given) &&
    given.length === spec.shape.length &&
    given.every((size) => Number.isSafeInteger(size)) &&
    (given[0] as number) >= 1 &&
    inner.every((size, axis) => given[axis + 1] === size);
  if (fits) return given as number[];
  throw badInput('WrongShape', {
    field: `${field}.shape`,
    expected: `[${['rows', ...inner].join(', ')}] with at least one row`,
    got: showValue(given),
  });
}
