const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer in time',
  '28P01': 'the password is wrong',
  '28000': 'the role may not connect',
  '3D000': 'there is no such database',
  '57P03': 'it is starting up',
};

/** Why no connection to the database was made, in words with its host; null for any other error. */
export function connectionFault(error: unknown, url: string): string | null {
  const { code } = error as { readonly code?: unknown };
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  return reason === undefined ? null : `Postgres at ${new URL(url).host} cannot be used: ${reason} (${String(code)}).`;
}
