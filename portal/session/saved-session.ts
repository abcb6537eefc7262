/** How somebody signed in. It is kept for the life of the tab, so each tab can be another person. */
export type SavedSession =
  { readonly kind: 'user'; readonly user: string } | { readonly kind: 'token'; readonly token: string };

const name = 'tenure.session';

export function readSession(): SavedSession | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Partial<Record<string, unknown>> | null;
    if (found?.['kind'] === 'user' && typeof found['user'] === 'string') return { kind: 'user', user: found['user'] };
    if (found?.['kind'] === 'token' && typeof found['token'] === 'string')
      return { kind: 'token', token: found['token'] };
  } catch {
    // Whatever is there is not ours.
  }
  return null;
}

export function writeSession(session: SavedSession | null): void {
  if (session) sessionStorage.setItem(name, JSON.stringify(session));
  else sessionStorage.removeItem(name);
}
