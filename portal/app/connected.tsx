import { type ReactNode, useEffect, useState } from 'react';
import { type Client, Provider } from 'urql';
import { createGraph } from '../graph/create-graph.js';
import { createLive, type Live } from '../live/create-live.js';
import { LiveContext } from '../live/live-context.js';
import type { SavedSession } from '../session/saved-session.js';
import { useSession } from '../session/session-context.js';
import { devTokens, pastedToken } from '../session/token-source.js';

interface Props {
  readonly session: SavedSession;
  readonly children: ReactNode;
}

/** Asks and hears the server as the person who is signed in. */
export function Connected({ session, children }: Props) {
  const { signOut } = useSession();
  const [parts, setParts] = useState<{ readonly graph: Client; readonly live: Live } | null>(null);
  useEffect(() => {
    const tokens = session.kind === 'user' ? devTokens(session.user) : pastedToken(session.token);
    const refused = (): void => signOut('The server refused your token: it has ended, or nobody knows you here.');
    const socket = new URL('/graphql', location.href);
    socket.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const live = createLive(socket.href, tokens);
    setParts({ graph: createGraph(tokens, refused), live });
    return () => live.close();
  }, [session, signOut]);
  if (!parts) return null;
  return (
    <Provider value={parts.graph}>
      <LiveContext value={parts.live}>{children}</LiveContext>
    </Provider>
  );
}
