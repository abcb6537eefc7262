import protobuf from 'protobufjs';
import { onnxSchema } from '../../domain/onnx/onnx-schema.js';

const modelType = protobuf.Root.fromJSON(onnxSchema).lookupType('onnx.ModelProto');

type Message = object;

/** Parts that replace or join those of a harmless model: `y` = `x` times the weights `w`, four features. */
export interface ModelParts {
  readonly model?: Message;
  readonly graph?: Message;
  /** Instead of the one node. */
  readonly nodes?: readonly Message[];
  /** Beside the weights. */
  readonly initializers?: readonly Message[];
  readonly weights?: Message;
  readonly input?: string;
  readonly output?: string;
}

const types = { FLOAT: 1, INT64: 7 };

/** What `ValueInfoProto` says of a tensor; a dimension is a number, or a name when it varies. */
export function valueInfo(name: string, dims: readonly (number | string)[], elemType = types.FLOAT): Message {
  const dim = dims.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}

/** A float tensor with as many zeros as its dimensions say, unless `more` says otherwise. */
export function floats(name: string, dims: readonly number[], more: Message = {}): Message {
  const count = dims.reduce((product, size) => product * size, 1);
  return { name, dims, dataType: types.FLOAT, rawData: new Uint8Array(4 * count), ...more };
}

/** A node. `attribute` are messages of `AttributeProto`. */
export function node(opType: string, input: string[], output: string[], more: Message = {}): Message {
  return { opType, input, output, ...more };
}

/** A tensor whose data lie in another file. */
export function elsewhere(location: string): Message {
  const externalData = [{ key: 'location', value: location }];
  return { name: 'w', dims: [4], dataType: types.FLOAT, dataLocation: 1, externalData };
}

/** Any message as a model's bytes. */
export function encodeModel(message: Message): Uint8Array {
  return modelType.encode(modelType.fromObject(message)).finish();
}

/** The bytes of a harmless model with some parts of it changed. */
export function modelBytes(parts: ModelParts = {}): Uint8Array {
  const { input = 'x', output = 'y', nodes = [node('MatMul', [input, 'w'], [output])] } = parts;
  return encodeModel({
    irVersion: 8,
    opsetImport: [
      { domain: '', version: 17 },
      { domain: 'ai.onnx.ml', version: 3 },
    ],
    ...parts.model,
    graph: {
      name: 'linear',
      node: nodes,
      initializer: [parts.weights ?? floats('w', [4, 1]), ...(parts.initializers ?? [])],
      input: [valueInfo(input, ['rows', 4])],
      output: [valueInfo(output, ['rows', 1])],
      ...parts.graph,
    },
  });
}
