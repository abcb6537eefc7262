import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspectOnnx } from '../../../domain/onnx/inspect-onnx.js';
import { onnxLimits } from '../../../domain/onnx/onnx-limits.js';
import { elsewhere, encodeModel, floats, modelBytes, node, valueInfo } from '../../support/hostile-onnx.js';
import { echoModel, loopModel, singleRowModel, sumModel, tableModel } from '../../support/onnx-models.js';
import { tinyModel } from '../../support/tiny-model.js';

const rules = (bytes: Uint8Array): string[] => inspectOnnx(bytes).map(({ rule }) => rule);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const tensorAttribute = (t: object) => [{ name: 'value', type: 4, t }];
const graphAttribute = (g: object) => [{ name: 'body', type: 5, g }];
const graphWith = (more: object) => ({ name: 'inner', output: [valueInfo('z', [1])], ...more });
const nested = (depth: number): object =>
  graphWith(depth === 0 ? {} : { node: [node('If', ['c'], ['z'], { attribute: graphAttribute(nested(depth - 1)) })] });
const aFunction = (name: string, calls: readonly string[]) => ({
  domain: 'own',
  name,
  input: ['a'],
  output: ['b'],
  node: calls.map((called) => node(called, ['a'], ['b'], { domain: called === 'Relu' ? '' : 'own' })),
});
const calling = (name: string) => [node(name, ['x'], ['y'], { domain: 'own' })];

describe('the inspection of an ONNX model', () => {
  it('takes models as exporters and our own trainers write them', () => {
    const models = [sumModel(), echoModel(), loopModel(), singleRowModel(), tableModel(), tinyModel(2)];
    for (const { bytes } of models) expect(rules(bytes)).toEqual([]);
    expect(rules(modelBytes())).toEqual([]);
    const functions = [aFunction('twice', ['Relu', 'Relu'])];
    expect(rules(modelBytes({ model: { functions }, nodes: calling('twice') }))).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a zip archive', text('PK\u0003\u0004 and so on')],
    ['a pickle', Uint8Array.of(0x80, 4, 0x95, 1, 2, 3)],
    ['a page', text('<html><script>alert(1)</script>')],
    ['a program', join(Uint8Array.of(0x7f), text('ELF'))],
    ['a model of the runtime itself', join(Uint8Array.of(8, 0, 0, 0), text('ORTM'), new Uint8Array(64))],
    ['half of a model', modelBytes().subarray(0, 60)],
    ['a model and zeros after it', join(modelBytes(), new Uint8Array(1000))],
    ['a model without a graph', encodeModel({ irVersion: 8, opsetImport: [{ version: 17 }] })],
    ['a group, which models do not have', join(modelBytes(), Uint8Array.of(0x0b, 0x0c))],
    ['two graphs, of which readers may take either', join(modelBytes(), modelBytes())],
    ['a number with needless bytes', join(modelBytes(), Uint8Array.of(0x28, 0x81, 0x80, 0x00))],
  ])('refuses %s as notOnnx', (_what, bytes) => {
    expect(rules(bytes)).toEqual(['notOnnx']);
  });

  it('refuses fields that the format does not have, wherever they are', () => {
    expect(rules(join(modelBytes(), Uint8Array.of(0xfa, 0x01, 0x01, 0x00)))).toContain('unknownField');
  });

  it.each([
    '../secret.bin',
    'a/../../secret.bin',
    '..\\secret.bin',
    './../secret.bin',
    '%2e%2e/secret.bin',
    '/etc/x',
    '',
  ])('refuses data outside of the file by the path %s', (location) => {
    expect(rules(modelBytes({ initializers: [elsewhere(location)] }))).toEqual(['externalDataPath']);
  });

  it('refuses weights in a file beside it with what to do instead, and never repeats the name', () => {
    const [reason] = inspectOnnx(modelBytes({ initializers: [elsewhere('weights.bin')] }));
    expect(reason).toMatchObject({ rule: 'externalData', message: expect.stringMatching(/one file with its weights/) });
    expect(reason?.message).not.toMatch(/weights\.bin/);
  });

  const out = elsewhere('../secret.bin');
  const sparse = { values: floats('s', [1]), indices: { dims: [1], dataType: 7, int64Data: [0] }, dims: [4] };
  const constant = (more: object) => node('Constant', [], ['c'], more);
  it.each([
    ['an attribute', { nodes: [constant({ attribute: tensorAttribute(out) })] }],
    ['a list of tensors', { nodes: [constant({ attribute: [{ name: 'v', type: 9, tensors: [out] }] })] }],
    ['sparse values', { graph: { sparseInitializer: [{ ...sparse, values: out }] } }],
    ['sparse places', { graph: { sparseInitializer: [{ ...sparse, indices: out }] } }],
    [
      'a sparse attribute',
      { nodes: [constant({ attribute: [{ name: 'v', type: 11, sparseTensor: { ...sparse, values: out } }] })] },
    ],
    [
      'a graph in a node',
      { nodes: [node('If', ['c'], ['y'], { attribute: graphAttribute(graphWith({ initializer: [out] })) })] },
    ],
    [
      'a list of graphs',
      { nodes: [node('Own', [], [], { attribute: [{ graphs: [graphWith({ initializer: [out] })] }] })] },
    ],
    [
      'a node of a function',
      { model: { functions: [{ ...aFunction('f', []), node: [constant({ attribute: tensorAttribute(out) })] }] } },
    ],
    [
      'a default of a function',
      { model: { functions: [{ ...aFunction('f', []), attributeProto: tensorAttribute(out) }] } },
    ],
    ['a graph of training', { model: { trainingInfo: [{ algorithm: graphWith({ initializer: [out] }) }] } }],
    ['the start of training', { model: { trainingInfo: [{ initialization: graphWith({ initializer: [out] }) }] } }],
  ])('finds data outside of the file in %s', (_where, parts) => {
    expect(rules(modelBytes(parts))).toContain('externalDataPath');
  });

  it('takes sparse tensors that fit', () => {
    expect(rules(modelBytes({ graph: { sparseInitializer: [sparse] } }))).toEqual([]);
  });

  it.each([
    ['fewer bytes than it needs', floats('w', [1_000_000], { rawData: new Uint8Array(16) })],
    ['more bytes than it needs', floats('w', [1], { rawData: new Uint8Array(16) })],
    ['no data at all', floats('w', [4], { rawData: new Uint8Array() })],
    ['fewer numbers than it needs', { dims: [4], dataType: 1, floatData: [1] }],
    ['numbers of another type', { dims: [1], dataType: 1, int64Data: [1] }],
    ['numbers and bytes', floats('w', [1], { floatData: [1] })],
    ['a negative dimension', { dims: [-1], dataType: 1 }],
    ['dimensions past 2^63', { dims: ['4611686018427387904', 4], dataType: 1 }],
    ['a zero that hides the others', { dims: [0, '4611686018427387904', 4], dataType: 1 }],
    ['5000 dimensions', { dims: new Array(5000).fill(1), dataType: 1, floatData: [1] }],
    ['an element type that there is not', { dims: [1], dataType: 999, floatData: [1] }],
    ['text as bytes', { dims: [4], dataType: 8, rawData: new Uint8Array(4) }],
  ])('refuses a tensor with %s', (_what, tensor) => {
    expect(rules(modelBytes({ initializers: [{ name: 'extra', ...tensor }] }))).toEqual(['tensorShape']);
  });

  it.each([
    ['a negative dimension', { graph: { input: [valueInfo('x', [-5, 4])] } }],
    ['a dimension past every memory', { graph: { valueInfo: [valueInfo('z', [1e15])] } }],
    ['more places than values', { graph: { sparseInitializer: [{ ...sparse, dims: [4], values: floats('s', [3]) }] } }],
    [
      'a sparse tensor that is huge when written out',
      { graph: { sparseInitializer: [{ ...sparse, dims: [2 ** 31] }] } },
    ],
  ])('refuses shapes with %s', (_what, parts) => {
    expect(rules(modelBytes(parts))).toEqual(['tensorShape']);
  });

  it('refuses more nodes than are allowed, written down or called', () => {
    const many = Array.from({ length: onnxLimits.nodes + 1 }, () => node('Add', ['x', 'x'], ['z']));
    expect(rules(modelBytes({ nodes: many }))).toEqual(['tooManyNodes']);
    // Each function calls the next twice: 2^40 nodes from 40 lines.
    const laughs = Array.from({ length: 40 }, (_, i) =>
      aFunction(`f${i}`, i === 39 ? ['Relu'] : [`f${i + 1}`, `f${i + 1}`]),
    );
    expect(rules(modelBytes({ model: { functions: laughs }, nodes: calling('f0') }))).toEqual(['tooManyNodes']);
  });

  it('refuses functions that call themselves, each other, or too deep', () => {
    const round = [aFunction('f', ['g']), aFunction('g', ['f'])];
    expect(rules(modelBytes({ model: { functions: round }, nodes: calling('f') }))).toEqual(['recursiveFunction']);
    const chain = Array.from({ length: 3000 }, (_, i) => aFunction(`f${i}`, [i === 2999 ? 'Relu' : `f${i + 1}`]));
    expect(rules(modelBytes({ model: { functions: chain }, nodes: calling('f0') }))).toEqual(['nestedTooDeep']);
  });

  it('refuses graphs in graphs past the limit, and any other nesting', () => {
    const within = node('If', ['c'], ['y'], { attribute: graphAttribute(nested(3)) });
    expect(rules(modelBytes({ nodes: [within] }))).toEqual([]);
    const beyond = node('If', ['c'], ['y'], { attribute: graphAttribute(nested(20)) });
    expect(rules(modelBytes({ nodes: [beyond] }))).toEqual(['nestedTooDeep']);
    let type: object = { tensorType: { elemType: 1 } };
    for (let level = 0; level < 40; level += 1) type = { sequenceType: { elemType: type } };
    expect(rules(modelBytes({ graph: { valueInfo: [{ name: 'z', type }] } }))).toEqual(['nestedTooDeep']);
  });

  it('refuses operators of domains that are neither standard nor functions of the model', () => {
    for (const domain of ['com.microsoft', 'evil', 'ai.onnx.training']) {
      expect(rules(modelBytes({ nodes: [node('MatMulNBits', ['x', 'w'], ['y'], { domain })] }))).toEqual([
        'operatorDomain',
      ]);
    }
    const standard = [{ ...aFunction('MatMul', ['Relu']), domain: '' }];
    expect(rules(modelBytes({ model: { functions: standard } }))).toEqual(['operatorDomain']);
  });

  it('bounds names, descriptions and metadata, and takes whatever they say', () => {
    const metadataProps = [
      { key: '__proto__', value: '<img src=x onerror=alert(1)>' },
      { key: '\u001b[31m', value: '=HYPERLINK("http://evil")' },
    ];
    expect(rules(modelBytes({ model: { metadataProps, producerName: '\u001b[2J', docString: '<b>' } }))).toEqual([]);
    const long = [{ key: 'k', value: 'x'.repeat(10_000_000) }];
    expect(rules(modelBytes({ model: { metadataProps: long } }))).toEqual(['textTooLong']);
    expect(rules(modelBytes({ nodes: [node('MatMul', ['x', 'w'], ['y'], { name: 'n'.repeat(5000) })] }))).toEqual([
      'textTooLong',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a\u0000b', 'a\u202Eb', ''])(
    'refuses an input or an output of the name %j',
    (name) => {
      expect(rules(modelBytes({ input: name }))).toEqual(['reservedName']);
      expect(rules(modelBytes({ output: name }))).toEqual(['reservedName']);
    },
  );

  it('refuses versions of the format and of operators that nobody knows', () => {
    expect(rules(modelBytes({ model: { irVersion: 99 } }))).toEqual(['unsupportedVersion']);
    expect(rules(modelBytes({ model: { opsetImport: [] } }))).toEqual(['unsupportedVersion']);
    expect(rules(modelBytes({ model: { opsetImport: [{ version: -1 }] } }))).toEqual(['unsupportedVersion']);
  });

  it('answers any bytes in time with known rules, and never throws', () => {
    const seeds = [sumModel(), loopModel(), tinyModel(2)].map(({ bytes }) => bytes);
    seeds.push(
      modelBytes({ model: { functions: [aFunction('f', ['Relu'])] }, graph: { sparseInitializer: [sparse] } }),
    );
    const change = fc.record({ at: fc.nat(4000), byte: fc.nat(255), kind: fc.constantFrom('set', 'insert', 'remove') });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 12 }), (bytes, changes) => {
        const list = [...bytes];
        for (const { at, byte, kind } of changes) {
          const place = at % list.length;
          list.splice(place, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [byte]));
        }
        for (const { rule, message } of inspectOnnx(Uint8Array.from(list))) {
          expect(rule).toMatch(/^[a-z][A-Za-z]+$/);
          expect(message).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => inspectOnnx(bytes).length > 0),
      { numRuns: 2000 },
    );
  });
});
