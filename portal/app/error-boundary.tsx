import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.js';

interface Props {
  readonly children: ReactNode;
}

/** What a person sees when the page itself fails: that it did, and what to do. */
export class ErrorBoundary extends Component<Props, { readonly failure: Error | null }> {
  override state = { failure: null as Error | null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <main className="page">
        <Notice tone="bad" title="This page failed" urgent>
          <p>Nothing that you sent is lost. Reload the page; if it fails again, this is what went wrong:</p>
          <pre className="code-block">{failure.message}</pre>
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload
          </button>
        </Notice>
      </main>
    );
  }
}
