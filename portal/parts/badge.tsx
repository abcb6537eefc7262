import type { ReactNode } from 'react';
import type { Tone } from '../format/stage-words.js';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly title?: string;
}

/** A word or two in a colour. */
export function Badge({ tone, children, title }: Props) {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      <span className="badge-dot" aria-hidden="true" />
      {children}
    </span>
  );
}
