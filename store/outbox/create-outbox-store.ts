import type { OutboxStore } from '../../domain/ports/outbox-store.js';
import type { StoreCore } from '../core.js';
import { listen } from '../database/listen.js';
import { findExpectedWorkflows } from '../reconcile/find-expected-workflows.js';
import { claimMessages } from './claim-messages.js';
import { markRefused } from './mark-refused.js';
import { startMessageOf } from './start-message-of.js';

/** Messages to Temporal that transactions committed, on Postgres. */
export function createOutboxStore(store: StoreCore): OutboxStore {
  const { database } = store;
  return {
    claim: (owner, limit, leaseMs) => claimMessages(database, owner, limit, leaseMs),
    async markSent(id) {
      await database.query(
        `update outbox set sent_at = clock_timestamp(), lease_owner = null, lease_until = null, last_error = null
         where id = $1 and sent_at is null`,
        [id],
      );
    },
    needs: async (workflowId) => (await findExpectedWorkflows(database.manager, 0)).includes(workflowId),
    markRefused: (id, reason) => markRefused(store, id, reason),
    async release(id, error, retryInMs) {
      await database.query(
        `update outbox set lease_owner = null, lease_until = null, last_error = $2,
           available_at = clock_timestamp() + $3 * interval '1 millisecond'
         where id = $1 and sent_at is null`,
        [id, error.slice(0, 2000), retryInMs],
      );
    },
    startMessage: (workflowId) => startMessageOf(database.manager, workflowId),
    onCommitted: (listener) => listen(database, 'outbox_committed', listener),
  };
}
