import type { WirePart, WireReader } from './wire-reader.js';

/** Values that are kept of one repeated field; more are counted only. */
const mostKept = 32;

/** What the inspection keeps of one message while it looks at its fields: numbers, places of texts, and how many of each. */
export class MessageFacts {
  private readonly counts = new Map<string, number>();
  private readonly numbers = new Map<string, bigint[]>();
  private readonly places = new Map<string, WirePart>();
  /** Messages inside that matter to the one they are in. */
  readonly inner: { readonly field: string; readonly facts: MessageFacts }[] = [];

  constructor(private readonly reader: WireReader) {}

  /** Takes a field; `width` is the bytes of its numbers, 0 for whole numbers of varying length, null for anything else. */
  take(part: WirePart, width: number | null): void {
    const { name } = part.field;
    const more = part.packed ? this.reader.count(part, width ?? 1) : 1;
    this.counts.set(name, this.count(name) + more);
    if (width === null) this.places.set(name, part);
    else if (width === 0) this.keep(name, part.packed ? this.reader.numbers(part, mostKept) : [part.number]);
  }

  /** How many values a field has. */
  count(field: string): number {
    return this.counts.get(field) ?? 0;
  }

  /** The first values of a field of whole numbers. */
  all(field: string): readonly bigint[] {
    return this.numbers.get(field) ?? [];
  }

  /** The value of a single field of whole numbers; 0 where it is not there, as the format says. */
  number(field: string): bigint {
    return this.all(field)[0] ?? 0n;
  }

  /** Bytes of a single field. */
  length(field: string): number {
    const place = this.places.get(field);
    return place === undefined ? 0 : place.to - place.from;
  }

  /** The bytes of a single text; none where it is not there. */
  bytes(field: string): Uint8Array {
    const place = this.places.get(field);
    return place === undefined ? new Uint8Array() : this.reader.bytes.subarray(place.from, place.to);
  }

  private keep(name: string, values: readonly bigint[]): void {
    const kept = this.numbers.get(name) ?? [];
    for (const value of values) if (kept.length < mostKept) kept.push(value);
    this.numbers.set(name, kept);
  }
}
