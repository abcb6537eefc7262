import { createContext, use } from 'react';
import type { SavedSession } from './saved-session.js';

export interface SessionControl {
  readonly session: SavedSession;
  readonly signIn: (session: SavedSession) => void;
  /** `note` is shown on the sign-in page: why one has to sign in again. */
  readonly signOut: (note?: string) => void;
}

export const SessionContext = createContext<SessionControl | null>(null);

/** The session of whoever is signed in; only below the sign-in page. */
export function useSession(): SessionControl {
  const control = use(SessionContext);
  if (!control) throw new Error('Nobody is signed in here.');
  return control;
}
