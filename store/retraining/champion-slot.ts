import type { Reader } from '../database/reader.js';

/** Where a model serves, or would serve if it were not suspended. */
export interface ChampionSlot {
  readonly slotId: string;
  readonly versionId: string;
  readonly deploymentId: string;
}

/** The slot of a model with a champion; null without one. */
export async function championSlot(reader: Reader, modelId: string): Promise<ChampionSlot | null> {
  const [slot] = await reader.query<ChampionSlot[]>(
    `select id as "slotId", version_id as "versionId", deployment_id as "deploymentId" from slot
     where model_id = $1 and state in ('serving', 'suspended') and deployment_id is not null
     order by changed_at desc limit 1`,
    [modelId],
  );
  return slot ?? null;
}
