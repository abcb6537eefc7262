/** A person of a development installation, whom one click signs in as. */
export interface DevUser {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
}

let asked: Promise<readonly DevUser[] | null> | null = null;

/** Whom the development issuer makes tokens for; null in production, where it is not. Asked once. */
export function devUsers(): Promise<readonly DevUser[] | null> {
  asked ??= fetch('/dev/users').then(async (response) => {
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return (await response.json()) as readonly DevUser[];
  });
  asked.catch(() => (asked = null));
  return asked;
}
