import { useEffect, useRef, useState } from 'react';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icon.js';
import { useSession } from '../session/session-context.js';
import { OtherUsers } from './other-users.js';

interface Props {
  /** Null while the server does not say. */
  readonly person: { readonly key: string; readonly name: string } | null;
  readonly roles: readonly string[];
}

/** Who is signed in; in development, others with one click. */
export function UserMenu({ person, roles }: Props) {
  const { session, signIn, signOut } = useSession();
  const name = person?.name ?? 'Signed in';
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        button.current?.focus();
      } else if (menu.current?.contains(event.target as Node)) return;
      setOpen(false);
    };
    document.addEventListener('mousedown', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('mousedown', leave);
      document.removeEventListener('keydown', leave);
    };
  }, [open]);
  return (
    <div className="user-menu" ref={menu}>
      <button ref={button} type="button" className="user" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Avatar name={name} small />
        <span>
          {name}
          <small>
            {roles
              .filter((role) => role !== 'VIEWER')
              .join(', ')
              .toLowerCase() || 'viewer'}
          </small>
        </span>
      </button>
      {open && (
        <div className="menu">
          {session.kind === 'user' && (
            <OtherUsers but={person?.key ?? ''} onPick={(user) => signIn({ kind: 'user', user })} />
          )}
          <button type="button" onClick={() => signOut()}>
            <Icon name="leave" /> Sign out
          </button>
        </div>
      )}
    </div>
  );
}
