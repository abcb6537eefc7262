import { onnxFields, type OnnxField } from './onnx-fields.js';

/** The bytes are not what the format says; `message` says how, without a byte of theirs. */
export class WireFault extends Error {
  constructor(
    message: string,
    /** The bytes may well be a model, of a format that is not known here. */
    readonly unknownField = false,
  ) {
    super(message);
    this.name = 'WireFault';
  }
}

/** One occurrence of a field: `from` to `to` are its bytes; a number that stands alone is in `number`. */
export interface WirePart {
  readonly field: OnnxField;
  readonly from: number;
  readonly to: number;
  readonly number: bigint;
  /** The bytes are several numbers of a repeated field. */
  readonly packed: boolean;
}

const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;
const mostVarintBytes = 10;
const malformed = 'The bytes are not an ONNX model: they break off or do not follow the format.';

/**
 * Reads protobuf as strictly as no reader of models is: whatever two readers could understand differently (fields that the
 * format does not have, a single field twice, numbers with needless bytes, groups) is a fault. Nothing is copied.
 */
export class WireReader {
  private at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Calls `visit` for each field of a message of the type `message` between two places, until it says false. Throws a `WireFault`. */
  message(message: string, from: number, to: number, visit: (part: WirePart) => boolean): void {
    const fields = onnxFields(message);
    if (fields === undefined) throw new RangeError(`The format has no message ${message}.`);
    let seen = 0;
    for (let at = from; at < to;) {
      this.at = at;
      const tag = this.uint32(to);
      const field = fields.get(tag >>> 3);
      if (tag >>> 3 === 0) throw new WireFault(malformed);
      if (field === undefined) throw new WireFault(unknownField(message, tag >>> 3), true);
      if (!field.repeated) {
        if ((seen & (1 << field.id)) !== 0) throw new WireFault(`A single field of ${message} comes twice.`);
        seen |= 1 << field.id;
      }
      const part = this.part(field, tag & 7, to);
      at = part.to;
      if (!visit(part)) return;
    }
  }

  /** How many numbers a packed field holds: its varints, or its bytes divided by `width`. */
  count(part: WirePart, width: number): number {
    const length = part.to - part.from;
    if (width > 0) {
      if (length % width !== 0) throw new WireFault(malformed);
      return length / width;
    }
    let count = 0;
    for (let at = part.from; at < part.to; at += 1) if ((this.bytes[at] ?? 0) < 0x80) count += 1;
    if (length > 0 && (this.bytes[part.to - 1] ?? 0) >= 0x80) throw new WireFault(malformed);
    return count;
  }

  /** The numbers of a packed field of varints, `most` at most. */
  numbers(part: WirePart, most: number): bigint[] {
    const numbers: bigint[] = [];
    this.at = part.from;
    while (this.at < part.to && numbers.length < most) numbers.push(this.varint(part.to));
    return numbers.map((number) => BigInt.asIntN(64, number));
  }

  private part(field: OnnxField, wireType: number, to: number): WirePart {
    const width = widthOf(field.type);
    if (wireType === wire.bytes && (width === null || field.repeated)) {
      const length = this.uint32(to);
      const from = this.at;
      if (length > to - from) throw new WireFault(malformed);
      return { field, from, to: from + length, number: 0n, packed: width !== null };
    }
    const from = this.at;
    if (wireType === wire.varint && width === 0) {
      const number = BigInt.asIntN(64, this.varint(to));
      return { field, from, to: this.at, number, packed: false };
    }
    const fits = (wireType === wire.fixed32 && width === 4) || (wireType === wire.fixed64 && width === 8);
    if (!fits || width === null || from + width > to) throw new WireFault(malformed);
    return { field, from, to: from + width, number: 0n, packed: false };
  }

  /** A tag or a length. */
  private uint32(to: number): number {
    let value = 0;
    for (let index = 0; index < 5 && this.at < to; index += 1) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte >= 0x80) continue;
      this.refuseNeedless(byte, index);
      if (value >= 2 ** 32) break;
      return value;
    }
    throw new WireFault(malformed);
  }

  private varint(to: number): bigint {
    let value = 0n;
    for (let index = 0; index < mostVarintBytes && this.at < to; index += 1) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte >= 0x80) continue;
      this.refuseNeedless(byte, index);
      return value;
    }
    throw new WireFault(malformed);
  }

  /** A last byte of nothing would let one number be written in many ways. */
  private refuseNeedless(byte: number, index: number): void {
    if (index > 0 && byte === 0) throw new WireFault(malformed);
  }
}

/** Bytes of a number of the type; 0 for those of varying length, null for texts, bytes and messages. */
function widthOf(type: string): 0 | 4 | 8 | null {
  if (type === 'float') return 4;
  if (type === 'double') return 8;
  return type === 'int32' || type === 'int64' || type === 'uint64' ? 0 : null;
}

function unknownField(message: string, id: number): string {
  return `${message} has a field ${id} that the format does not have. Export the model anew with a current exporter.`;
}
