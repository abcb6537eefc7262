import { Mark } from '../parts/mark.js';
import { Notice } from '../parts/notice.js';
import { Skeleton } from '../parts/skeleton.js';
import { useTitle } from '../parts/use-title.js';
import { PasteToken } from './paste-token.js';
import { PickUser } from './pick-user.js';
import type { SavedSession } from './saved-session.js';
import { useDevUsers } from './use-dev-users.js';

interface Props {
  readonly note: string | null;
  readonly onSignIn: (session: SavedSession) => void;
}

/** The page before everything else: one click in development, a bearer token in production. */
export function SignIn({ note, onSignIn }: Props) {
  useTitle('Sign in');
  const users = useDevUsers();
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1 className="brand brand-large">
          <Mark /> Tenure
        </h1>
        {note && <Notice tone="waits">{note}</Notice>}
        {users === 'asking' && <Skeleton lines={6} />}
        {users === 'unreachable' && (
          <Notice tone="bad">The server does not answer. Start it, then reload this page.</Notice>
        )}
        {users === 'absent' && <PasteToken onToken={(token) => onSignIn({ kind: 'token', token })} />}
        {typeof users !== 'string' && <PickUser users={users} onPick={(user) => onSignIn({ kind: 'user', user })} />}
      </div>
    </main>
  );
}
