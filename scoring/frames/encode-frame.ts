import type { Frame } from './frame.js';

/** Bytes before the payload: u32 length of what follows, u8 kind, u32 call; little endian. */
export const frameHeaderBytes = 9;

/** A frame as bytes for the pipe. */
export function encodeFrame(frame: Frame): Uint8Array {
  const bytes = new Uint8Array(frameHeaderBytes + frame.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, frame.payload.length + frameHeaderBytes - 4, true);
  view.setUint8(4, frame.kind);
  view.setUint32(5, frame.call, true);
  bytes.set(frame.payload, frameHeaderBytes);
  return bytes;
}
