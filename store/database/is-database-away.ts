/** Of Node's sockets, and of Postgres (class 08, and 57P01 to 57P03: it stops, crashed, or is starting). */
const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03']);
/** What the driver says, without a code, when a connection breaks in the middle or none comes in time. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** True when an error says that the database cannot be reached, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { readonly code?: unknown; readonly driverError?: unknown };
  if (typeof code === 'string' && (codes.has(code) || code.startsWith('08'))) return true;
  return words.test(error.message) || isDatabaseAway(driverError);
}
