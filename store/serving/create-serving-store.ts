import type { ServingStore } from '../../domain/ports/serving.js';
import { listen } from '../database/listen.js';
import type { Database } from '../database/open-database.js';
import { appendPredictions } from './append-predictions.js';
import { FlushDays } from './flush-days.js';
import { leave } from './leave.js';
import { readContent } from './read-content.js';
import { readSlots } from './read-slots.js';
import { renewLeases } from './renew-leases.js';
import { createScorer } from './scorer.js';
import type { ServingPoolOptions } from './serving-pool.js';
import { defaultServingPoolOptions, servingPool } from './serving-pool.js';

/** SQLSTATE of a row for which no partition exists. */
const noPartition = '23514';

/**
 * The database as a scoring server sees it. It has connections of its own beside `database`, because the prediction log is
 * the hot path: prepared statements, and a limit on every wait.
 */
export function createServingStore(database: Database, options: Partial<ServingPoolOptions> = {}): ServingStore {
  const pool = servingPool(database, { ...defaultServingPoolOptions, ...options });
  const days = new FlushDays(pool);
  const scorer = createScorer();
  const append: ServingStore['appendPredictions'] = async (slotId, fence, rows, folder) => {
    await days.ensure(slotId, rows);
    const { outcome, clock } = await appendPredictions(pool, { slotId, fence, rows, folder, scorer });
    if (clock !== null) days.saw(slotId, clock);
    return outcome;
  };
  return {
    slots: (environment) => readSlots(pool, environment),
    content: (versionId, artifactDigest) => readContent(pool, versionId, artifactDigest),
    renewLeases: (serverId, address, leases) => renewLeases(pool, serverId, address, leases),
    leave: (serverId) => leave(pool, serverId),
    appendPredictions: async (...flush) => {
      try {
        return await append(...flush);
      } catch (error) {
        if ((error as { code?: unknown }).code !== noPartition) throw error;
        days.forget();
        return append(...flush);
      }
    },
    onSlotChanged: (listener) => listen(database, 'slot_changed', listener),
    close: () => pool.end(),
  };
}
