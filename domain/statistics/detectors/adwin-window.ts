/** Values in a row, of a power of two, by their sum and their squared deviations from their mean. */
interface Bucket {
  readonly total: number;
  readonly deviations: number;
}

/** Buckets of one size before the two oldest become one of twice the size. */
const maxBuckets = 5;

/**
 * The exponential histogram of ADWIN: the newest values in at most five buckets of 1, five of 2, five of 4, ...; sums are
 * exact, and the squared deviations up to rounding.
 */
export class AdwinWindow {
  width = 0;
  total = 0;
  /** Sum of squared deviations from the mean of the window. */
  deviations = 0;
  /** By size, 2 to the place; within one size the oldest first. */
  private readonly rows: Bucket[][] = [];

  add(value: number): void {
    if (this.width > 0) {
      this.deviations += (this.width * (value - this.total / this.width) ** 2) / (this.width + 1);
    }
    this.width += 1;
    this.total += value;
    this.put(0, { total: value, deviations: 0 });
  }

  /**
   * Whether `holds` for a bucket, asked from the oldest to the newest with its size and sum, and whether it is the newest of
   * its size.
   */
  some(holds: (size: number, total: number, isLastOfRow: boolean) => boolean): boolean {
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      const buckets = this.rows[row] as Bucket[];
      for (let at = 0; at < buckets.length; at += 1) {
        if (holds(2 ** row, (buckets[at] as Bucket).total, at === buckets.length - 1)) return true;
      }
    }
    return false;
  }

  dropOldest(): void {
    const row = this.rows.length - 1;
    const oldest = this.rows[row]?.shift();
    if (oldest === undefined) return;
    const size = 2 ** row;
    this.width -= size;
    this.total -= oldest.total;
    if (this.width === 0) this.deviations = 0;
    else {
      const gap = oldest.total / size - this.total / this.width;
      this.deviations -= oldest.deviations + (size * this.width * gap * gap) / (size + this.width);
    }
    while (this.rows.at(-1)?.length === 0) this.rows.pop();
  }

  private put(row: number, bucket: Bucket): void {
    const buckets = (this.rows[row] ??= []);
    buckets.push(bucket);
    if (buckets.length <= maxBuckets) return;
    const [first, second] = buckets.splice(0, 2) as [Bucket, Bucket];
    const size = 2 ** row;
    const gap = (first.total - second.total) / size;
    this.put(row + 1, {
      total: first.total + second.total,
      deviations: first.deviations + second.deviations + (size * gap * gap) / 2,
    });
  }
}
