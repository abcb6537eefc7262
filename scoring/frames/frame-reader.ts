import { frameHeaderBytes } from './encode-frame.js';
import type { Frame, FrameKind } from './frame.js';

/** Longest frame that is believed, in bytes (1 GiB); a longer one means that the other side is broken. */
const longestFrame = 2 ** 30;

/** Puts frames together from the pieces in which a pipe delivers them. Throws when the other side does not speak frames. */
export class FrameReader {
  private pieces: Uint8Array[] = [];
  private held = 0;
  private wanted = frameHeaderBytes;

  /** Takes the next piece and answers the frames that it completes. */
  push(piece: Uint8Array): Frame[] {
    this.pieces.push(piece);
    this.held += piece.length;
    const frames: Frame[] = [];
    while (this.held >= this.wanted) {
      const bytes = this.joined();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const end = view.getUint32(0, true) + 4;
      if (end < frameHeaderBytes || end > longestFrame) throw new Error('The pipe to the model process is garbled.');
      if (bytes.length < end) {
        this.wanted = end;
        break;
      }
      frames.push({
        kind: view.getUint8(4) as FrameKind,
        call: view.getUint32(5, true),
        payload: bytes.subarray(frameHeaderBytes, end),
      });
      this.pieces = bytes.length > end ? [bytes.subarray(end)] : [];
      this.held = bytes.length - end;
      this.wanted = frameHeaderBytes;
    }
    return frames;
  }

  private joined(): Uint8Array {
    const first = this.pieces[0];
    if (this.pieces.length === 1 && first !== undefined) return first;
    const bytes = new Uint8Array(this.held);
    let at = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.pieces = [bytes];
    return bytes;
  }
}
