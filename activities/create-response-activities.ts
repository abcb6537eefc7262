import type { ResponseStore } from '../domain/ports/response-store.js';
import type { ResponseActivities } from '../workflows/ports.js';

/** What the product does about alerts; the store decides by the policy and by rows, under the model's lock. */
export function createResponseActivities({ responses }: { readonly responses: ResponseStore }): ResponseActivities {
  return {
    respondToAlert: (modelId, alertId, cause) => responses.respondToAlert(modelId, alertId, cause),
    respondToRelease: (modelId, versionId, cause) => responses.respondToRelease(modelId, versionId, cause),
  };
}
