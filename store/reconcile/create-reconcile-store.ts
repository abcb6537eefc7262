import type { ReconcileStore } from '../../domain/ports/outbox-store.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { findExpectedWorkflows } from './find-expected-workflows.js';
import { findUnanswered } from './find-unanswered.js';
import { repair } from './repair.js';

/** What the reconciler asks of Postgres. */
export function createReconcileStore(store: StoreCore): ReconcileStore {
  const { database } = store;
  return {
    unanswered: (olderThanMs) => readSnapshot(database, (reader) => findUnanswered(reader, olderThanMs)),
    expectedWorkflows: (olderThanMs) => findExpectedWorkflows(database.manager, olderThanMs),
    repair: (discrepancy) => repair(store, discrepancy),
  };
}
