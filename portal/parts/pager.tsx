import { Icon } from './icon.js';
import type { Paging } from './use-paging.js';

interface Props {
  readonly paging: Paging;
  /** Of the page that is shown. */
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly shown: number;
  readonly total: number;
  /** What is paged through, for people who cannot see where the buttons are. */
  readonly label: string;
}

/** Back and forth through a list; nothing where one page holds all. */
export function Pager({ paging, page, shown, total, label }: Props) {
  if (paging.index === 0 && !page.hasNextPage) return null;
  const first = paging.index * paging.first + 1;
  return (
    <nav className="pager" aria-label={`Pages of ${label}`}>
      <span>
        {first}–{first + shown - 1} of {total}
      </span>
      <button type="button" className="button button-small" disabled={paging.index === 0} onClick={paging.back}>
        <Icon name="back" /> Previous
      </button>
      <button
        type="button"
        className="button button-small"
        disabled={!page.hasNextPage}
        onClick={() => page.endCursor !== null && paging.on(page.endCursor)}
      >
        Next <Icon name="arrow" />
      </button>
    </nav>
  );
}
