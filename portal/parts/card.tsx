import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly count?: number | undefined;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Beside the title: a link or a control. */
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of a page. `flush` lets lists and tables reach its edges. */
export function Card({ title, count, lead, aside, flush = false, id, children }: Props) {
  const heading = useId();
  return (
    <section className={`card${flush ? ' card-flush' : ''}`} aria-labelledby={heading} id={id}>
      <header className="card-head">
        <div>
          <h2 id={heading}>
            {title}
            {count !== undefined && <span className="count">{count}</span>}
          </h2>
          {lead && <p className="card-lead">{lead}</p>}
        </div>
        {aside && <div className="card-aside">{aside}</div>}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
