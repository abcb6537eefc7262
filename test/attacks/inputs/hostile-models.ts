import { elsewhere, encodeModel, floats, modelBytes, node, valueInfo } from '../../support/hostile-onnx.js';
import { loopModel, sumModel } from '../../support/onnx-models.js';

/** Bytes that are offered as a model, and the rule by which they must be refused; null for those that must be taken. */
export interface HostileModel {
  readonly id: string;
  readonly title: string;
  readonly bytes: () => Uint8Array;
  readonly rule: string | null;
}

const one = (id: string, title: string, rule: string | null, bytes: () => Uint8Array): HostileModel => ({
  id,
  title,
  rule,
  bytes,
});
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const outside = elsewhere('../secret.bin');
const constant = (attribute: object) => node('Constant', [], ['c'], { attribute: [attribute] });
const graph = { name: 'inner', initializer: [outside], output: [valueInfo('z', [1])] };
const aFunction = { domain: 'own', name: 'f', input: ['a'], output: ['b'] };
const sparse = { values: outside, indices: { dims: [1], dataType: 7, int64Data: [0] }, dims: [4] };
const tooManyNodes = () => Array.from({ length: 200_000 }, () => node('Add', ['x', 'x'], ['z']));
const shape = (tensor: object) => modelBytes({ initializers: [{ name: 'extra', ...tensor }] });
const metadata = (key: string, value: string) => modelBytes({ model: { metadataProps: [{ key, value }] } });
const locations = ['../secret.bin', 'a/../../secret.bin', '..\\secret.bin', './../secret.bin', '%2e%2e/secret.bin'];
const random = () => Uint8Array.from({ length: 4096 }, (_, index) => ((index * 7919 + 0x97) % 251) | 0x83);

/** The surface "upload" of the area, one line a case. */
export const hostileModels: readonly HostileModel[] = [
  ...locations.map((location) =>
    one('O01', `external data at ${location}`, 'externalDataPath', () =>
      modelBytes({ initializers: [elsewhere(location)] }),
    ),
  ),
  one('C02', 'external data by a plain name: one file only', 'externalData', () =>
    modelBytes({ initializers: [elsewhere('w.bin')] }),
  ),
  one('O06', 'external data in a Constant', 'externalDataPath', () =>
    modelBytes({ nodes: [constant({ name: 'value', type: 4, t: outside })] }),
  ),
  one('O06', 'external data in sparse values', 'externalDataPath', () =>
    modelBytes({ graph: { sparseInitializer: [sparse] } }),
  ),
  one('O06', 'external data in a subgraph', 'externalDataPath', () =>
    modelBytes({ nodes: [node('If', ['c'], ['y'], { attribute: [{ name: 'then_branch', type: 5, g: graph }] })] }),
  ),
  one('O06', 'external data in a function', 'externalDataPath', () =>
    modelBytes({
      model: { functions: [{ ...aFunction, node: [constant({ name: 'value', type: 4, t: outside })] }] },
    }),
  ),
  one('O06', 'external data in a default of a function', 'externalDataPath', () =>
    modelBytes({ model: { functions: [{ ...aFunction, attributeProto: [{ name: 'v', type: 4, t: outside }] }] } }),
  ),
  one('O06', 'external data in a graph of training', 'externalDataPath', () =>
    modelBytes({ model: { trainingInfo: [{ algorithm: graph }] } }),
  ),
  one('O11', 'an empty file', 'notOnnx', () => new Uint8Array()),
  one('O11', 'random bytes', 'notOnnx', random),
  one('O11', 'half of a model', 'notOnnx', () => sumModel().bytes.subarray(0, 60)),
  one('O11', 'a zip archive', 'notOnnx', () => text('PK\u0003\u0004')),
  one('O11', 'a pickle', 'notOnnx', () => Uint8Array.of(0x80, 4, 0x95, 0, 0)),
  one('O11', 'a web page', 'notOnnx', () => text('<!doctype html><script>1</script>')),
  one('O11', 'an ELF program', 'notOnnx', () => Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1)),
  one('O11', 'a model and 10 MB after it', 'notOnnx', () =>
    Buffer.concat([sumModel().bytes, new Uint8Array(10_000_000)]),
  ),
  one('O12', 'a model in ORT format', 'notOnnx', () => Buffer.concat([Uint8Array.of(16, 0, 0, 0), text('ORTM')])),
  one('O16', '200,000 nodes', 'tooManyNodes', () => modelBytes({ nodes: tooManyNodes() })),
  one('O18', 'a million elements in 16 bytes', 'tensorShape', () =>
    shape(floats('w', [1_000_000], { rawData: new Uint8Array(16) })),
  ),
  one('O18', 'a negative dimension', 'tensorShape', () => shape({ dims: [-4], dataType: 1 })),
  one('O18', 'a product past int64', 'tensorShape', () => shape({ dims: ['4611686018427387904', 4], dataType: 1 })),
  one('O18', '5000 dimensions', 'tensorShape', () => shape({ dims: new Array(5000).fill(1), dataType: 1 })),
  one('O21', 'an operator of the runtime itself', 'operatorDomain', () =>
    modelBytes({ nodes: [node('MatMulNBits', ['x', 'w'], ['y'], { domain: 'com.microsoft' })] }),
  ),
  one('O23', '10 MB of metadata', 'textTooLong', () => metadata('k', 'x'.repeat(10_000_000))),
  one('O23', 'markup, formulas and escapes as metadata', null, () =>
    metadata('__proto__', '<img src=x onerror=1>\u001b[2J'),
  ),
  one('O24', 'an input __proto__', 'reservedName', () => modelBytes({ input: '__proto__' })),
  one('O24', 'an output constructor', 'reservedName', () => modelBytes({ output: 'constructor' })),
  one('O31', 'two graphs', 'notOnnx', () => Buffer.concat([sumModel().bytes, sumModel().bytes])),
  one('O31', 'a message without a graph', 'notOnnx', () =>
    encodeModel({ irVersion: 8, opsetImport: [{ version: 17 }] }),
  ),
  one('C01', 'a linear model of four inputs', null, () => modelBytes()),
  one('C01', 'a model with a loop', null, () => loopModel().bytes),
];
