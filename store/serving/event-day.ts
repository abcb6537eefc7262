/** The UTC day of a time, `YYYY-MM-DD`: the partition of a prediction. */
export function eventDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
