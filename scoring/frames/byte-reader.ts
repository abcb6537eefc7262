import { missingText } from './missing-text.js';

/** Reads what a `ByteWriter` wrote. Throws a RangeError past the end. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    this.at += 1;
    return this.view.getUint8(this.at - 1);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  /** A copy, so that typed arrays over it are aligned and the frame can be freed. */
  block(): Uint8Array {
    const length = this.u32();
    if (this.at + length > this.bytes.length) throw new RangeError('The block is longer than its frame.');
    this.at += length;
    // A constructor, not slice(): a Buffer's slice shares its memory.
    return new Uint8Array(this.bytes.subarray(this.at - length, this.at));
  }

  /** UTF-8 text, or null where the writer had none. */
  text(): string | null {
    if (this.view.getUint32(this.at, true) === missingText) {
      this.at += 4;
      return null;
    }
    return Buffer.from(this.block()).toString('utf8');
  }
}
