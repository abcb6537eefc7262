import { QueryFailedError } from 'typeorm';

/** The SQLSTATE of an error that Postgres reported, else null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const code: unknown = (error.driverError as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}
