import { Avatar } from '../parts/avatar.js';
import { useDevUsers } from '../session/use-dev-users.js';

interface Props {
  /** The user who is signed in. */
  readonly but: string;
  readonly onPick: (user: string) => void;
}

/** The other ready users of a development installation. */
export function OtherUsers({ but, onPick }: Props) {
  const users = useDevUsers();
  if (typeof users === 'string') return null;
  return (
    <>
      <p className="menu-title">Go on as</p>
      {users
        .filter(({ key }) => key !== but)
        .map(({ key, name }) => (
          <button key={key} type="button" data-user={key} onClick={() => onPick(key)}>
            <Avatar name={name} small /> {name} <code>{key}</code>
          </button>
        ))}
      <hr />
    </>
  );
}
