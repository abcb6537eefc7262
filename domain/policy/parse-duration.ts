const pattern = /^P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds (`P14D`, `PT30S`, `PT0.5S`). Years and
 * months are refused: their length depends on the calendar. Throws a `RangeError` that says what is accepted.
 */
export function parseDuration(text: string): number {
  const match = pattern.exec(text);
  if (match === null) {
    throw new RangeError(
      `"${text}" is not a duration. Write weeks, days, hours, minutes, seconds: P14D, PT12H, PT30S.`,
    );
  }
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Math.round(((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  if (!Number.isSafeInteger(ms)) throw new RangeError(`The duration "${text}" is too long.`);
  return ms;
}
