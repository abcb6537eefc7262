import { describe, expect, it } from '@jest/globals';
import type { Signature } from '../../domain/model/signature.js';
import { readInferRequest } from '../../scoring/infer/read-infer-request.js';
import { tensor } from '../support/onnx-models.js';

const signature: Signature = {
  inputs: [
    tensor('distance'),
    { ...tensor('delay'), nullable: true },
    tensor('hour', 'INT64'),
    tensor('carrier', 'BYTES'),
    tensor('holiday', 'BOOL'),
    tensor('weather', 'FP64', [-1, 2]),
    tensor('gate', 'INT32'),
  ],
  outputs: [tensor('label', 'INT64', [-1]), tensor('probability')],
};

interface Given {
  name: string;
  shape: unknown;
  datatype: unknown;
  data: unknown;
}

function good(): { inputs: Given[]; [more: string]: unknown } {
  return {
    inputs: [
      { name: 'distance', shape: [1, 1], datatype: 'FP32', data: [1.5] },
      { name: 'delay', shape: [1, 1], datatype: 'FP32', data: [null] },
      { name: 'hour', shape: [1, 1], datatype: 'INT64', data: [-9007199254740991] },
      { name: 'carrier', shape: [1, 1], datatype: 'BYTES', data: ['AA'] },
      { name: 'holiday', shape: [1, 1], datatype: 'BOOL', data: [true] },
      { name: 'weather', shape: [1, 2], datatype: 'FP64', data: [[0.1, 1e300]] },
      { name: 'gate', shape: [1, 1], datatype: 'INT32', data: [-2147483648] },
    ],
  };
}

function read(body: unknown) {
  return readInferRequest(body, signature, 1000);
}

/** The refusal of a good body after `spoil` has changed the input of that name. */
function refusal(name: string, changes: Partial<Given>): unknown {
  const body = good();
  Object.assign(body.inputs.find((input) => input.name === name) ?? {}, changes);
  return caught(body);
}

function caught(body: unknown): unknown {
  try {
    read(body);
  } catch (error) {
    return error;
  }
  return 'accepted';
}

describe('an infer request', () => {
  it('is read into typed columns, missing numbers as NaN', () => {
    expect(read(good())).toEqual({
      id: null,
      batch: {
        rows: 1,
        columns: {
          distance: Float32Array.of(1.5),
          delay: Float32Array.of(Number.NaN),
          hour: BigInt64Array.of(-9007199254740991n),
          carrier: ['AA'],
          holiday: Uint8Array.of(1),
          weather: Float64Array.of(0.1, 1e300),
          gate: Int32Array.of(-2147483648),
        },
      },
      outputs: ['label', 'probability'],
      eventTimes: [null],
      ids: null,
      timedByRow: false,
      segment: null,
      entityId: null,
    });
  });

  it.each<[string, string, Partial<Given>, string, Record<string, string>]>([
    [
      'another datatype',
      'distance',
      { datatype: 'FP64' },
      'WrongDatatype',
      { field: 'inputs.distance.datatype', expected: '"FP32"', got: '"FP64"' },
    ],
    ['no shape', 'distance', { shape: undefined }, 'WrongShape', { got: 'nothing' }],
    [
      'a dimension less',
      'distance',
      { shape: [1] },
      'WrongShape',
      { expected: '[rows, 1] with at least one row', got: '[1]' },
    ],
    [
      'another inner dimension',
      'weather',
      { shape: [1, 3] },
      'WrongShape',
      { expected: '[rows, 2] with at least one row' },
    ],
    ['no rows', 'distance', { shape: [0, 1], data: [] }, 'WrongShape', { got: '[0,1]' }],
    ['a negative number of rows', 'distance', { shape: [-1, 1] }, 'WrongShape', { got: '[-1,1]' }],
    ['half a row', 'distance', { shape: [1.5, 1] }, 'WrongShape', { got: '[1.5,1]' }],
    [
      'other rows than the first',
      'delay',
      { shape: [2, 1], data: [1, 2] },
      'WrongShape',
      { expected: '1 rows as the others', got: '2' },
    ],
    [
      'more rows than allowed',
      'distance',
      { shape: [1001, 1] },
      'TooManyRows',
      { expected: 'at most 1000 rows', got: '1001' },
    ],
    [
      'fewer values than the shape says',
      'weather',
      { data: [1] },
      'WrongData',
      { expected: '2 values (shape [1,2])', got: '1' },
    ],
    ['nesting against the shape', 'weather', { data: [[1], [2]] }, 'WrongData', { field: 'inputs.weather.data' }],
    ['no list', 'distance', { data: 7 }, 'WrongData', { expected: 'a list of values', got: '7' }],
    [
      'null where it is forbidden',
      'distance',
      { data: [null] },
      'NullNotAllowed',
      { field: 'inputs.distance.data[0]', got: 'null' },
    ],
    ['null in an integer', 'hour', { data: [null] }, 'NullNotAllowed', { got: 'null' }],
    ['null in a text', 'carrier', { data: [null] }, 'NullNotAllowed', { got: 'null' }],
    [
      'a text for a number',
      'distance',
      { data: ['NaN'] },
      'WrongValue',
      { expected: 'a finite number within the range of FP32', got: '"NaN"' },
    ],
    ['a number that FP32 cannot hold', 'distance', { data: [1e39] }, 'WrongValue', { got: '1e+39' }],
    [
      'infinity',
      'weather',
      { data: [1, Infinity] },
      'WrongValue',
      { field: 'inputs.weather.data[1]', got: 'Infinity' },
    ],
    ['a fraction for an integer', 'hour', { data: [1.5] }, 'WrongValue', { got: '1.5' }],
    [
      'an integer past 2^53',
      'hour',
      { data: [JSON.parse('9007199254740993')] },
      'IntegerTooLarge',
      { expected: 'an integer between -9007199254740991 and 9007199254740991', got: 'about 9007199254740992' },
    ],
    ['an integer past 2^31', 'gate', { data: [2147483648] }, 'WrongValue', { got: '2147483648' }],
    ['a number for a text', 'carrier', { data: [1] }, 'WrongValue', { got: '1' }],
    ['a text that no database keeps', 'carrier', { data: ['A\0'] }, 'WrongValue', { field: 'inputs.carrier.data[0]' }],
    ['half a surrogate pair', 'carrier', { data: ['\ud800'] }, 'WrongValue', { field: 'inputs.carrier.data[0]' }],
    ['a number for a truth value', 'holiday', { data: [1] }, 'WrongValue', { expected: 'true or false' }],
    [
      'an unknown name',
      'distance',
      { name: 'distanse' },
      'UnknownTensor',
      { field: 'inputs[0].name', got: '"distanse"' },
    ],
    ['a name twice', 'delay', { name: 'distance' }, 'DuplicateTensor', { field: 'inputs[1].name' }],
  ])('with %s is refused, naming field, expected and got', (_case, name, changes, code, details) => {
    expect(refusal(name, changes)).toMatchObject({ status: 400, code, details });
  });

  it.each<[string, unknown, string, string]>([
    ['that is no object', [1], 'WrongBody', 'body'],
    ['without inputs', {}, 'WrongBody', 'inputs'],
    ['with a tensor missing', { inputs: good().inputs.slice(1) }, 'MissingTensor', 'inputs.distance'],
    ['with an empty id', { ...good(), id: '' }, 'WrongId', 'id'],
    ['with a number for an id', { ...good(), id: 7 }, 'WrongId', 'id'],
    [
      'for an unknown output',
      { ...good(), outputs: [{ name: 'label' }, { name: 'score' }] },
      'UnknownOutput',
      'outputs[1].name',
    ],
    ['for no output', { ...good(), outputs: [] }, 'UnknownOutput', 'outputs[0].name'],
    ['with an unknown parameter', { ...good(), parameters: { entity: 'x' } }, 'UnknownParameter', 'parameters.entity'],
    ['with a list of parameters', { ...good(), parameters: [] }, 'WrongParameters', 'parameters'],
    [
      'with a day for a time',
      { ...good(), parameters: { event_time: '2001-01-31' } },
      'WrongParameters',
      'parameters.event_time',
    ],
    [
      'from before computers',
      { ...good(), parameters: { event_time: '1969-12-31T23:59:59Z' } },
      'WrongParameters',
      'parameters.event_time',
    ],
    [
      'with a number in a segment',
      { ...good(), parameters: { segment: { origin: 1 } } },
      'WrongParameters',
      'parameters.segment',
    ],
    ['with an id too many', { ...good(), parameters: { ids: ['a', 'b'] } }, 'WrongParameters', 'parameters.ids'],
    ['with a number for an id', { ...good(), parameters: { ids: [7] } }, 'WrongId', 'parameters.ids[0]'],
    [
      'with a time of a row that is none',
      { ...good(), parameters: { event_times: ['now'] } },
      'WrongParameters',
      'parameters.event_times[0]',
    ],
    [
      'with one time and times',
      { ...good(), parameters: { event_time: '2001-01-31T00:00:00Z', event_times: ['2001-01-31T00:00:00Z'] } },
      'WrongParameters',
      'parameters.event_times',
    ],
    ['with an empty entity', { ...good(), parameters: { entity_id: '' } }, 'WrongParameters', 'parameters.entity_id'],
  ])('%s is refused', (_case, body, code, field) => {
    expect(caught(body)).toMatchObject({ status: 400, code, details: { field } });
  });
});
