import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { SlotFacts } from '../../domain/ports/slot-store.js';
import type { StoreCore } from '../core.js';
import { databaseNow } from '../database/database-now.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { SlotRow } from '../entities/slot-row.js';
import { newId } from '../ids/new-id.js';
import { currentModel } from '../rows/current-state.js';
import { slotFacts } from './slot-facts.js';
import { timeColumns } from './time-columns.js';

/** The slot of a model in an environment, made empty when there is none. An empty slot serves nothing, so it needs no event. */
export async function ensureSlot({ database }: StoreCore, modelId: string, environment: string): Promise<SlotFacts> {
  const { manager } = database;
  const { policyVersionId } = await currentModel(manager, modelId);
  const { document } = await manager.findOneByOrFail(PolicyVersionRow, { id: policyVersionId });
  const { leaseTtl, loggingMode } = document.deployment;
  const empty = { clock: 'wall', clockAt: null, state: 'empty' } as const;
  const { clock, clockAt, maxLatenessMs } = timeColumns(empty, document, await databaseNow(manager));
  await manager.query(
    `insert into slot (id, model_id, environment, lease_ttl_ms, logging_mode, clock, clock_at, max_lateness_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [newId(), modelId, environment, parseDuration(leaseTtl), loggingMode, clock, clockAt, maxLatenessMs],
  );
  return slotFacts(manager, await manager.findOneByOrFail(SlotRow, { modelId, environment }));
}
