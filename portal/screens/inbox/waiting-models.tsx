import { Link } from 'react-router';
import { modelsQuery } from '../../graph/operations/models.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { StageBadge } from '../../parts/stage-badge.js';
import { usePaging } from '../../parts/use-paging.js';

/** Models that cannot go on by themselves, with what each waits for. */
export function WaitingModels() {
  const paging = usePaging(10);
  const read = useRead(modelsQuery, { filter: { waiting: true }, first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card
      title="Models that wait"
      count={read.data?.models.totalCount}
      flush
      aside={<Link to="/models">All models</Link>}
    >
      <ReadState read={read}>
        {({ models: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty icon="layers">No model waits for anything.</Empty>}
            <ul className="rows">
              {nodes.map((model) => (
                <li key={model.key} className="row">
                  <div className="row-main">
                    <p className="row-title">
                      <Link to={`/models/${model.key}`} className="row-link">
                        {model.name}
                      </Link>
                    </p>
                    <p className="row-note">waits for {model.waitingFor ?? 'nothing any more'}</p>
                  </div>
                  <StageBadge stage={model.stage} status={model.stageStatus} />
                </li>
              ))}
            </ul>
            <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="models that wait" />
          </>
        )}
      </ReadState>
    </Card>
  );
}
