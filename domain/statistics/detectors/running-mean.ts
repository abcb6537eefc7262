/** The mean of what came so far. */
export class RunningMean {
  count = 0;
  mean = 0;

  /** Answers the mean, this value included. */
  update(value: number): number {
    this.count += 1;
    this.mean += (value - this.mean) / this.count;
    return this.mean;
  }
}
