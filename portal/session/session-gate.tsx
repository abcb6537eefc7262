import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { readSession, type SavedSession, writeSession } from './saved-session.js';
import { SessionContext } from './session-context.js';
import { SignIn } from './sign-in.js';

/** Shows the sign-in page until somebody is signed in. Another person starts with empty caches: `key` says so. */
export function SessionGate({ children }: { readonly children: (session: SavedSession) => ReactNode }) {
  const [session, setSession] = useState(readSession);
  const [note, setNote] = useState<string | null>(null);
  const signIn = useCallback((next: SavedSession) => {
    writeSession(next);
    setNote(null);
    setSession(next);
  }, []);
  const signOut = useCallback((why?: string) => {
    writeSession(null);
    setNote(why ?? null);
    setSession(null);
  }, []);
  const control = useMemo(() => session && { session, signIn, signOut }, [session, signIn, signOut]);
  if (!session || !control) return <SignIn note={note} onSignIn={signIn} />;
  const key = session.kind === 'user' ? session.user : session.token;
  return (
    <SessionContext key={key} value={control}>
      {children(session)}
    </SessionContext>
  );
}
