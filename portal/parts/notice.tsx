import type { ReactNode } from 'react';
import type { Tone } from '../format/stage-words.js';

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  /** Read out at once. */
  readonly urgent?: boolean;
}

/** Something to know about the page as a whole or a part of it. */
export function Notice({ tone, title, children, urgent = false }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={urgent ? 'alert' : undefined}>
      {title && <strong className="notice-title">{title}</strong>}
      <div>{children}</div>
    </div>
  );
}
