import { useEffect, useState } from 'react';
import { type DevUser, devUsers } from './dev-users.js';

/** The ready users; `absent` where there is no development issuer, `unreachable` where nothing answers. */
export function useDevUsers(): readonly DevUser[] | 'asking' | 'absent' | 'unreachable' {
  const [users, setUsers] = useState<ReturnType<typeof useDevUsers>>('asking');
  useEffect(() => {
    let left = false;
    devUsers().then(
      (found) => !left && setUsers(found ?? 'absent'),
      () => !left && setUsers('unreachable'),
    );
    return () => {
      left = true;
    };
  }, []);
  return users;
}
