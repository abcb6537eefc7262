import protobuf from 'protobufjs';
import type { Signature, TensorSpec, TensorType } from '../../domain/model/signature.js';

/** A model for tests: its bytes and the signature that is true of them. */
export interface TestModel {
  readonly bytes: Uint8Array;
  readonly signature: Signature;
}

/** The messages of `onnx.proto` that these models need; field numbers as in the official file. */
const proto = `syntax = "proto3"; package onnx;
message ModelProto { int64 ir_version = 1; GraphProto graph = 7; repeated OperatorSetIdProto opset_import = 8; }
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5;
  repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; }
message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4;
  repeated AttributeProto attribute = 5; }
message AttributeProto { string name = 1; int64 i = 3; GraphProto g = 6; int32 type = 20; }
message TensorProto { repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4 [packed = true];
  string name = 8; }
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message TypeProto { Tensor tensor_type = 1; message Tensor { int32 elem_type = 1; TensorShapeProto shape = 2; } }
message TensorShapeProto { repeated Dimension dim = 1; message Dimension { int64 dim_value = 1; string dim_param = 2; } }`;
const modelType = protobuf.parse(proto, { keepCase: false }).root.lookupType('onnx.ModelProto');

const elementTypes: Record<TensorType, number> = { FP32: 1, INT32: 6, INT64: 7, BYTES: 8, BOOL: 9, FP64: 11 };

type Shape = readonly (number | string)[];

/** A tensor of the signature; a plain feature unless `shape` says more. */
export function tensor(name: string, type: TensorType = 'FP32', shape: readonly number[] = [-1, 1]): TensorSpec {
  return { name, type, shape, nullable: false };
}

/** `sum` = `x` times `factor` plus `y`, for FP32 columns `[-1, 1]`. */
export function sumModel(factor = 1): TestModel {
  const graph = {
    name: 'sum',
    initializer: [{ name: 'factor', dims: [1], dataType: 1, floatData: [factor] }],
    node: [node('Mul', ['x', 'factor'], ['scaled']), node('Add', ['scaled', 'y'], ['sum'])],
  };
  return model(graph, [tensor('x'), tensor('y')], [tensor('sum')]);
}

/** As `sumModel`, but its inputs have exactly one row. */
export function singleRowModel(): TestModel {
  const graph = { name: 'single', node: [node('Add', ['x', 'y'], ['sum'])] };
  return model(graph, [tensor('x'), tensor('y')], [tensor('sum')], 1);
}

/** Gives every input back under the name with `_out`: one of each type that a signature may name. */
export function echoModel(): TestModel {
  const types: readonly TensorType[] = ['FP32', 'FP64', 'INT32', 'INT64', 'BOOL', 'BYTES'];
  const inputs = types.map((type) => tensor(type.toLowerCase(), type));
  const graph = { name: 'echo', node: inputs.map(({ name }) => node('Identity', [name], [`${name}_out`])) };
  return model(
    graph,
    inputs,
    inputs.map((spec) => ({ ...spec, name: `${spec.name}_out` })),
  );
}

/** Goes round as many times as the largest `x` says: for ever, as far as anybody can tell, with 1e18. Else `out` = `x`. */
export function loopModel(): TestModel {
  const body = {
    name: 'body',
    node: [node('Identity', ['go_on'], ['go_on_again']), node('Identity', ['held'], ['held_again'])],
    input: [valueInfo('round', 'INT64', []), valueInfo('go_on', 'BOOL', []), valueInfo('held', 'FP32', ['rows', 1])],
    output: [valueInfo('go_on_again', 'BOOL', []), valueInfo('held_again', 'FP32', ['rows', 1])],
  };
  const graph = {
    name: 'loop',
    node: [
      node('ReduceMax', ['x'], ['largest'], [{ name: 'keepdims', i: 0, type: 2 }]),
      node('Cast', ['largest'], ['rounds'], [{ name: 'to', i: elementTypes.INT64, type: 2 }]),
      node('Loop', ['rounds', '', 'x'], ['out'], [{ name: 'body', g: body, type: 5 }]),
    ],
  };
  return model(graph, [tensor('x')], [tensor('out')]);
}

/** Looks `x` up in a table of three: any other number makes the run fail while the process lives. */
export function tableModel(): TestModel {
  const graph = {
    name: 'table',
    initializer: [{ name: 'table', dims: [3], dataType: 1, floatData: [10, 20, 30] }],
    node: [node('Gather', ['table', 'x'], ['found'])],
  };
  return model(graph, [tensor('x', 'INT64')], [tensor('found')]);
}

/** The first half of a good file. */
export function truncatedModel(): TestModel {
  const { bytes, signature } = sumModel();
  return { bytes: bytes.slice(0, Math.floor(bytes.length / 2)), signature };
}

function model(
  graph: object,
  inputs: readonly TensorSpec[],
  outputs: readonly TensorSpec[],
  rows: number | string = 'rows',
): TestModel {
  const info = (spec: TensorSpec) => valueInfo(spec.name, spec.type, [rows, ...spec.shape.slice(1)]);
  const message = modelType.fromObject({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: { ...graph, input: inputs.map(info), output: outputs.map(info) },
  });
  return { bytes: modelType.encode(message).finish(), signature: { inputs, outputs } };
}

function node(opType: string, input: string[], output: string[], attribute: object[] = []): object {
  return { opType, name: `${opType} of ${output.join()}`, input, output, attribute };
}

function valueInfo(name: string, type: TensorType, shape: Shape): object {
  const dim = shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: elementTypes[type], shape: { dim } } } };
}
