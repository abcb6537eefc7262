/** A token with the moment at which it ends, milliseconds since the epoch. */
export interface TimedToken {
  readonly token: string;
  readonly endsAt: number;
}

/** A token of the development issuer for a ready user. Throws an `Error` whose message is for people. */
export async function fetchDevToken(user: string): Promise<TimedToken> {
  const response = await fetch('/dev/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const body = (await response.json().catch(() => ({}))) as {
    access_token?: string;
    expires_in?: number;
    message?: string;
  };
  if (!response.ok || !body.access_token) throw new Error(body.message ?? `The issuer answered ${response.status}.`);
  return { token: body.access_token, endsAt: Date.now() + (body.expires_in ?? 60) * 1000 };
}
