import { useDeferredValue, useId, useState } from 'react';
import { modelsQuery } from '../../graph/operations/models.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';
import { useTitle } from '../../parts/use-title.js';
import { ModelTable } from './model-table.js';

/** Every model in scope, by key. */
export function ModelsScreen() {
  useTitle('Models');
  const [text, setText] = useState('');
  const id = useId();
  const wanted = useDeferredValue(text.trim());
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <div>
          <h1>Models</h1>
          <p className="lead">Everything that is on its way, in production or retired, within your teams.</p>
        </div>
        <label className="search" htmlFor={id}>
          <span className="visually-hidden">Search by key or name</span>
          <input
            id={id}
            className="input"
            type="search"
            placeholder="Search by key or name"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </header>
      <Found key={wanted} text={wanted} />
    </div>
  );
}

function Found({ text }: { readonly text: string }) {
  const paging = usePaging(20);
  const read = useRead(modelsQuery, { filter: { text }, first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card title={text ? 'Found' : 'All models'} count={read.data?.models.totalCount} flush>
      <ReadState read={read} lines={6}>
        {({ models: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 ? (
              <Empty icon="layers">{text ? `No key or name holds "${text}".` : 'No model is registered yet.'}</Empty>
            ) : (
              <ModelTable models={nodes} />
            )}
            <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="models" />
          </>
        )}
      </ReadState>
    </Card>
  );
}
