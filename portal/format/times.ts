const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const dayAndHour = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** An instant in the reader's time zone. */
export function localTime(at: string): string {
  return local.format(new Date(at));
}

/** An instant in UTC, to the second. */
export function utcTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** An instant in UTC as a date and a time of day, for clocks of long ago. */
export function utcMinute(at: string): string {
  return `${full.format(new Date(at))} UTC`;
}

/** The day of an instant in UTC, with the hour where it is not midnight: windows lie on the UTC grid. */
export function utcDay(at: string): string {
  const date = new Date(at);
  return (date.getTime() % 86_400_000 === 0 ? day : dayAndHour).format(date);
}
