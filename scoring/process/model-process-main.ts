/** The program of a model process: holds one ONNX model, and answers the frames that its parent sends over descriptor 3. */
import { Socket } from 'node:net';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ColumnValues, Columns } from '../../domain/model/columns.js';
import type { Signature, TensorSpec } from '../../domain/model/signature.js';
import { inspectOnnx } from '../../domain/onnx/inspect-onnx.js';
import { ByteReader } from '../frames/byte-reader.js';
import { decodeColumns } from '../frames/decode-columns.js';
import { encodeColumns } from '../frames/encode-columns.js';
import { encodeFrame } from '../frames/encode-frame.js';
import type { Frame, FrameKind } from '../frames/frame.js';
import { frameKinds } from '../frames/frame.js';
import { FrameReader } from '../frames/frame-reader.js';
import { plainRuntimeText } from './plain-runtime-text.js';

interface Loaded {
  readonly session: InferenceSession;
  readonly signature: Signature;
}

const pipe = new Socket({ fd: 3, readable: true, writable: true });
const reader = new FrameReader();
let work: Promise<Loaded | null> = Promise.resolve(null);

pipe.on('data', (piece: Buffer) => {
  for (const frame of reader.push(piece)) work = work.then((loaded) => answer(frame, loaded));
});
pipe.on('end', () => process.exit(0));
pipe.on('error', () => process.exit(0));

async function answer(frame: Frame, loaded: Loaded | null): Promise<Loaded | null> {
  try {
    if (frame.kind === frameKinds.load) return await load(frame);
    if (loaded === null) throw new Error('No model is loaded.');
    send(frameKinds.scored, frame.call, encodeColumns(await score(loaded, decodeColumns(frame.payload))));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(frameKinds.failed, frame.call, Buffer.from(plainRuntimeText(message), 'utf8'));
  }
  return loaded;
}

async function load(frame: Frame): Promise<Loaded> {
  const payload = new ByteReader(frame.payload);
  const signature = JSON.parse(payload.text() ?? '') as Signature;
  const bytes = payload.block();
  // Whatever way the bytes came, the runtime never sees what an inspection refuses.
  const [reason] = inspectOnnx(bytes);
  if (reason !== undefined) throw new Error(`${reason.message} (${reason.rule})`);
  // From bytes, never from a path: a model loaded by path may read files beside it.
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 4,
  });
  const tensors = { inputs: session.inputMetadata, outputs: session.outputMetadata };
  send(frameKinds.loaded, frame.call, Buffer.from(JSON.stringify(tensors), 'utf8'));
  return { session, signature };
}

async function score({ session, signature }: Loaded, batch: Columns): Promise<Columns> {
  const feeds: Record<string, Tensor> = {};
  for (const spec of signature.inputs) feeds[spec.name] = tensorOf(spec, batch);
  const results = await session.run(
    feeds,
    signature.outputs.map((output) => output.name),
  );
  const columns: Record<string, ColumnValues> = {};
  for (const spec of signature.outputs) columns[spec.name] = results[spec.name]?.data as ColumnValues;
  return { rows: batch.rows, columns };
}

function tensorOf(spec: TensorSpec, batch: Columns): Tensor {
  const values = batch.columns[spec.name];
  const dims = [batch.rows, ...spec.shape.slice(1)];
  // ONNX text cannot be missing: a missing category is the empty text.
  if (Array.isArray(values))
    return new Tensor(
      'string',
      values.map((value) => value ?? ''),
      dims,
    );
  if (values instanceof Float32Array) return new Tensor('float32', values, dims);
  if (values instanceof Float64Array) return new Tensor('float64', values, dims);
  if (values instanceof Int32Array) return new Tensor('int32', values, dims);
  if (values instanceof BigInt64Array) return new Tensor('int64', values, dims);
  if (values instanceof Uint8Array) return new Tensor('bool', values, dims);
  throw new Error(`There is no column "${spec.name}".`);
}

function send(kind: FrameKind, call: number, payload: Uint8Array): void {
  pipe.write(encodeFrame({ kind, call, payload }));
}
