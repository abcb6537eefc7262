import { onnxSchema } from './onnx-schema.js';

/** A field of a message of the format. `type` is a scalar type of protobuf, or the name of a message. */
export interface OnnxField {
  readonly name: string;
  readonly id: number;
  readonly type: string;
  readonly repeated: boolean;
}

const messages = new Map(
  Object.entries(onnxSchema.nested.onnx.nested).map(([message, { fields }]) => [
    message,
    new Map(
      Object.entries(fields).map(([name, { id, type, rule }]): [number, OnnxField] => [
        id,
        { name, id, type, repeated: rule === 'repeated' },
      ]),
    ),
  ]),
);

/** The fields of a message of the format by number; undefined where there is no such message (a scalar type). */
export function onnxFields(message: string): ReadonlyMap<number, OnnxField> | undefined {
  return messages.get(message);
}
