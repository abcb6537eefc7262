import { Avatar } from './avatar.js';

interface Props {
  readonly person: { readonly key: string; readonly name: string } | null;
}

/** Who did something; the system where nobody did. */
export function PersonName({ person }: Props) {
  if (!person) return <span className="muted">Tenure</span>;
  return (
    <span className="person-name" title={person.key}>
      <Avatar name={person.name} small /> {person.name}
    </span>
  );
}
