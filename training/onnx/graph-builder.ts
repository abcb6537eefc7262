import protobuf from 'protobufjs';
import type { Attribute } from './attribute.js';
import { elementTypes, type ElementType } from './element-types.js';
import { onnxSchema } from '../../domain/onnx/onnx-schema.js';

const modelType = protobuf.Root.fromJSON(onnxSchema).lookupType('onnx.ModelProto');

/** Operator sets and format version that the graphs use; ONNX Runtime 1.30 and much older ones read them. */
const opsets = [
  { domain: '', version: 17 },
  { domain: 'ai.onnx.ml', version: 3 },
];
const irVersion = 8;

/** A dimension: a number, or the name of one that varies. */
type Dimension = number | string;

/** Builds an ONNX graph node by node. The same calls give the same bytes. */
export class GraphBuilder {
  private readonly nodes: object[] = [];
  private readonly initializers: object[] = [];
  private readonly inputs: object[] = [];
  private readonly outputs: object[] = [];

  constructor(private readonly name: string) {}

  /** Declares an input of the model. */
  input(name: string, type: ElementType, shape: readonly Dimension[]): void {
    this.inputs.push(valueInfo(name, type, shape));
  }

  /** Declares an output of the model: the value of that name. */
  output(name: string, type: ElementType, shape: readonly Dimension[]): void {
    this.outputs.push(valueInfo(name, type, shape));
  }

  /**
   * Adds an operation with one result and answers the result's name.
   *
   * @param domain '' for ai.onnx
   * @param output a name of its own, for outputs of the model
   */
  node(
    opType: string,
    input: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
    domain = '',
    output = `value${this.nodes.length}`,
  ): string {
    const attribute = Object.entries(attributes).map(([name, value]) => ({ name, ...value }));
    this.nodes.push({ input, output: [output], name: `node${this.nodes.length}`, opType, domain, attribute });
    return output;
  }

  /** Adds a constant and answers its name. */
  constant(values: Float64Array | BigInt64Array, dims: readonly number[]): string {
    const name = `constant${this.initializers.length}`;
    const dataType = values instanceof Float64Array ? elementTypes.DOUBLE : elementTypes.INT64;
    this.initializers.push({ name, dims, dataType, rawData: littleEndian(values) });
    return name;
  }

  /** The model's bytes. */
  finish(): Uint8Array {
    const graph = {
      name: this.name,
      node: this.nodes,
      initializer: this.initializers,
      input: this.inputs,
      output: this.outputs,
    };
    const model = { irVersion, producerName: 'tenure', opsetImport: opsets, graph };
    return modelType.encode(modelType.fromObject(model)).finish();
  }
}

function valueInfo(name: string, type: ElementType, shape: readonly Dimension[]): object {
  const dim = shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: elementTypes[type], shape: { dim } } } };
}

function littleEndian(values: Float64Array | BigInt64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.byteLength));
  values.forEach((value: number | bigint, index: number) => {
    if (typeof value === 'bigint') view.setBigInt64(index * 8, value, true);
    else view.setFloat64(index * 8, value, true);
  });
  return new Uint8Array(view.buffer);
}
