import { timelineQuery } from '../../graph/operations/timeline.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';
import { TimelineEntry } from './timeline-entry.js';

/** What happened to a model, newest first, a page at a time. */
export function TimelineCard({ modelKey }: { readonly modelKey: string }) {
  const paging = usePaging(12);
  const read = useRead(timelineQuery, { key: modelKey, first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === modelKey);
  return (
    <Card title="Timeline" lead="Every entry is an event of the audit chain." flush>
      <ReadState read={read} lines={6}>
        {({ model }) => {
          if (!model) return null;
          const { nodes, totalCount, pageInfo } = model.timeline;
          return (
            <>
              {nodes.length === 0 && <Empty icon="clock">Nothing has happened yet.</Empty>}
              <ol className="timeline">
                {nodes.map((entry) => (
                  <TimelineEntry key={entry.seq} entry={entry} />
                ))}
              </ol>
              <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="the timeline" />
            </>
          );
        }}
      </ReadState>
    </Card>
  );
}
