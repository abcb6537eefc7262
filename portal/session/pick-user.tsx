import { Avatar } from '../parts/avatar.js';
import type { DevUser } from './dev-users.js';

interface Props {
  readonly users: readonly DevUser[];
  readonly onPick: (user: string) => void;
}

/** What people of a role do here, in a few words. */
const does: Readonly<Record<string, string>> = {
  owner: 'Answers for models, retires them',
  developer: 'Trains and submits versions',
  validator: 'Reads gates and evidence',
  approver: 'Decides on releases, with others',
  operator: 'Deploys, suspends, rolls back',
  auditor: 'Reads everything, verifies the audit',
  admin: 'Grants roles, approves nothing',
};

/** The ready users of a development installation, one click each. */
export function PickUser({ users, onPick }: Props) {
  return (
    <>
      <p className="lead">Sign in with one click. Each tab can be another person: two approvers need two tabs.</p>
      <ul className="people">
        {users.map(({ key, name, roles }) => (
          <li key={key}>
            <button type="button" className="person" data-user={key} onClick={() => onPick(key)}>
              <Avatar name={name} />
              <span>
                <strong>{name}</strong> <code>{key}</code>
                <small>{roles.map((role) => does[role]).find(Boolean)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">These are the ready users of a development installation.</p>
    </>
  );
}
