const scale = 2 ** 512;

/** A number of at least 0 times a power of 2^512: products of any length neither overflow nor vanish. */
export class ScaledNumber {
  constructor(
    private readonly part: number,
    private readonly power = 0,
  ) {}

  /** As a double: Infinity or 0 where none is so large or so small. */
  get value(): number {
    let value = this.part;
    // Step by step, so that a small part of a large power does not overflow; four steps leave nothing of either.
    for (let i = 0; i < Math.min(4, Math.abs(this.power)); i += 1) value *= this.power > 0 ? scale : 1 / scale;
    return value;
  }

  times(factor: number): ScaledNumber {
    const part = this.part * factor;
    if (part > scale) return new ScaledNumber(part / scale, this.power + 1);
    if (part < 1 / scale && part > 0) return new ScaledNumber(part * scale, this.power - 1);
    return new ScaledNumber(part, this.power);
  }

  /** Adds a number of usual size: to a far larger one it adds less than a digit. */
  plus(other: number): ScaledNumber {
    if (other === 0 || this.power > 0) return this;
    return new ScaledNumber(this.value + other);
  }
}
