import type { ResponseStore } from '../../domain/ports/response-store.js';
import type { StoreCore } from '../core.js';
import { openAlerts } from './open-alerts.js';
import { respondToAlert } from './respond-to-alert.js';

/** Alerts and their answers, on Postgres. */
export function createResponseStore(store: StoreCore): ResponseStore {
  const { manager } = store.database;
  return {
    respondToAlert: (modelId, alertId, cause) => respondToAlert(store, modelId, alertId, cause),
    async respondToRelease(modelId, versionId, cause) {
      const [retrain] = await manager.query<{ alert_id: string | null }[]>(
        'select alert_id from retrain where version_id = $1 and model_id = $2',
        [versionId, modelId],
      );
      return retrain?.alert_id ? respondToAlert(store, modelId, retrain.alert_id, cause) : null;
    },
    openAlerts: (modelId, limit) => openAlerts(manager, modelId, limit),
  };
}
