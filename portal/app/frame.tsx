import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { viewerQuery } from '../graph/operations/viewer.js';
import { useRead } from '../graph/use-read.js';
import { LiveMark } from '../live/live-mark.js';
import { useLiveRefresh } from '../live/use-live-refresh.js';
import { Icon } from '../parts/icon.js';
import { Mark } from '../parts/mark.js';
import { Toasts } from './toasts.js';
import { UserMenu } from './user-menu.js';

/** What is around every screen. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const read = useRead(viewerQuery, {});
  useLiveRefresh(read.refresh);
  const viewer = read.data?.viewer;
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand" aria-label="Tenure, to the inbox">
            <Mark /> Tenure
          </Link>
          <nav className="top-nav" aria-label="Main">
            <NavLink to="/" end>
              <Icon name="inbox" /> Inbox
              {viewer && viewer.openApprovals > 0 && (
                <span className="count count-hot" aria-label={`${viewer.openApprovals} wait for you`}>
                  {viewer.openApprovals}
                </span>
              )}
            </NavLink>
            <NavLink to="/models">
              <Icon name="layers" /> Models
            </NavLink>
          </nav>
          <LiveMark />
          {!read.loading && <UserMenu person={viewer?.person ?? null} roles={viewer?.roles ?? []} />}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </>
  );
}
