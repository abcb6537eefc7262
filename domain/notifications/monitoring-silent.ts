import { toOpaqueId } from '../ids/to-opaque-id.js';
import type { News } from './news.js';
import { modelPage } from './portal-paths.js';
import { utcMinute } from './utc-minute.js';

export interface SilenceFacts {
  readonly model: string;
  readonly environment: string;
  readonly deploymentId: string;
  /** When monitoring last ran; null = never. */
  readonly lastRunAt: Date | null;
  /** When the silence was found: the same silence found again keeps it, a new one has another. */
  readonly silentSince: Date;
  /** How often it should run, ISO 8601. */
  readonly cadence: string;
}

/** Nobody watches a model that is to be watched. */
export function monitoringSilent(facts: SilenceFacts): News {
  const { model, environment, deploymentId, lastRunAt, silentSince, cadence } = facts;
  const last = lastRunAt === null ? 'has never run' : `has not run since ${utcMinute(lastRunAt)}`;
  return {
    kind: 'monitoring.silent',
    key: `${deploymentId}/${silentSince.toISOString()}`,
    payload: {
      model,
      summary: `The monitoring of ${model} in ${environment} ${last}; it should run every ${cadence}.`,
      path: modelPage(model),
      details: {
        environment,
        deploymentId: toOpaqueId('Deployment', deploymentId),
        lastRunAt: lastRunAt?.toISOString() ?? null,
        cadence,
      },
    },
  };
}
