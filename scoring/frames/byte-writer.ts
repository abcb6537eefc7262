import { missingText } from './missing-text.js';

/** Appends numbers, texts and bytes to a growing buffer; little endian. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  u8(value: number): void {
    this.reserve(1);
    this.view.setUint8(this.length, value);
    this.length += 1;
  }

  u32(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  block(block: Uint8Array): void {
    this.u32(block.length);
    this.reserve(block.length);
    this.bytes.set(block, this.length);
    this.length += block.length;
  }

  /** UTF-8 text, or null for "no text here". */
  text(text: string | null): void {
    if (text === null) this.u32(missingText);
    else this.block(Buffer.from(text, 'utf8'));
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
