import type { ColumnValues } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import { badInput } from './bad-input.js';
import type { InferRequest } from './infer-request.js';
import { readParameters } from './read-parameters.js';
import { nameList } from './name-list.js';
import { isPlainText } from './is-plain-text.js';
import type { GivenTensor } from './read-tensor.js';
import { readTensor } from './read-tensor.js';
import { showValue } from '../../domain/serving/show-value.js';

/**
 * Reads the JSON body of an infer request (Open Inference Protocol v2) against the model's signature: every input once, none
 * more, each with the right datatype, shape and values, and all with as many rows. Throws a 400 that names the field.
 */
export function readInferRequest(body: unknown, signature: Signature, maxRows: number): InferRequest {
  if (!isRecord(body)) throw badInput('WrongBody', { field: 'body', expected: 'a JSON object', got: showValue(body) });
  const given = tensorsByName(body['inputs'], signature);
  const columns: [string, ColumnValues][] = [];
  let rows = 0;
  for (const [position, spec] of signature.inputs.entries()) {
    const tensor = given.get(spec.name);
    if (tensor === undefined) {
      const details = { field: `inputs.${spec.name}`, expected: `a tensor of type ${spec.type}`, got: 'nothing' };
      throw badInput('MissingTensor', details);
    }
    const read = readTensor(spec, tensor, maxRows);
    if (position > 0 && read.rows !== rows) {
      const details = {
        field: `inputs.${spec.name}.shape`,
        expected: `${rows} rows as the others`,
        got: String(read.rows),
      };
      throw badInput('WrongShape', details);
    }
    rows = read.rows;
    columns.push([spec.name, read.values]);
  }
  return {
    id: readId(body['id']),
    batch: { rows, columns: Object.fromEntries(columns) },
    outputs: readOutputs(body['outputs'], signature),
    ...readParameters(body['parameters'], rows),
  };
}

function tensorsByName(inputs: unknown, signature: Signature): Map<string, GivenTensor> {
  if (!Array.isArray(inputs)) {
    throw badInput('WrongBody', { field: 'inputs', expected: 'a list of tensors', got: showValue(inputs) });
  }
  const names = new Set(signature.inputs.map((spec) => spec.name));
  const given = new Map<string, GivenTensor>();
  for (const [index, tensor] of inputs.entries()) {
    const name: unknown = isRecord(tensor) ? tensor['name'] : undefined;
    if (!isRecord(tensor) || typeof name !== 'string' || !names.has(name)) {
      const expected = `one of ${nameList([...names])}`;
      const details = { field: `inputs[${index}].name`, expected, got: showValue(name) };
      throw badInput('UnknownTensor', details);
    }
    if (given.has(name)) {
      throw badInput('DuplicateTensor', {
        field: `inputs[${index}].name`,
        expected: 'each tensor once',
        got: showValue(name),
      });
    }
    given.set(name, tensor);
  }
  return given;
}

function readId(id: unknown): string | null {
  if (id === undefined) return null;
  if (isPlainText(id, 200)) return id;
  throw badInput('WrongId', { field: 'id', expected: 'a text of 1 to 200 characters', got: showValue(id) });
}

function readOutputs(outputs: unknown, signature: Signature): readonly string[] {
  const names = signature.outputs.map((spec) => spec.name);
  if (outputs === undefined) return names;
  const wanted: unknown[] = Array.isArray(outputs)
    ? outputs.map((output: unknown) => (isRecord(output) ? output['name'] : undefined))
    : [outputs];
  const wrong = wanted.findIndex((name) => typeof name !== 'string' || !names.includes(name));
  if (wrong === -1 && wanted.length > 0) return wanted as string[];
  throw badInput('UnknownOutput', {
    field: `outputs[${Math.max(0, wrong)}].name`,
    expected: `one of ${nameList(names)}`,
    got: showValue(wanted[wrong]),
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
