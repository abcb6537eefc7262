import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.js';
import { modelQuery } from '../../graph/operations/model.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { ReadState } from '../../parts/read-state.js';
import { ModelPage } from './model-page.js';

/** One model, as it is now. */
export function ModelScreen() {
  const { key = '' } = useParams();
  const read = useRead(modelQuery, { key });
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === key);
  return (
    <ReadState read={read} lines={9}>
      {({ model }) =>
        model ? <ModelPage key={model.key} model={model} onDone={read.refresh} /> : <NotFound what="model" />
      }
    </ReadState>
  );
}
