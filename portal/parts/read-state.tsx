import type { ReactNode } from 'react';
import type { Read } from '../graph/use-read.js';
import { toProblem } from '../graph/to-problem.js';
import { Notice } from './notice.js';
import { Skeleton } from './skeleton.js';

interface Props<Data> {
  readonly read: Read<Data>;
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, failed, or there: what is there stays on the page while reading it again fails, and that is said. */
export function ReadState<Data>({ read, lines = 3, children }: Props<Data>) {
  const failure = read.error && toProblem(undefined, read.error);
  if (read.data === null && failure) {
    return (
      <Notice tone="bad" title={failure.title} urgent>
        <p>{failure.message}</p>
        <button type="button" className="button button-small" onClick={read.refresh}>
          Try again
        </button>
      </Notice>
    );
  }
  if (read.data === null) return <Skeleton lines={lines} />;
  return (
    <>
      {failure && <Notice tone="waits">{failure.message} What you see may be old.</Notice>}
      {children(read.data)}
    </>
  );
}
