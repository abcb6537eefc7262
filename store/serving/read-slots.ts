import type pg from 'pg';
import type { SlotToServe } from '../../domain/ports/serving.js';
import type { SlotState } from '../../domain/ports/slot-store.js';

interface SlotRow {
  readonly id: string;
  readonly model: string;
  readonly environment: string;
  readonly fence: string;
  readonly state: SlotState;
  readonly version_id: string | null;
  readonly deployment_id: string | null;
  readonly lease_ttl_ms: number;
  readonly grant_text: string | null;
  readonly grant_signature: string | null;
  readonly grant_key_id: string | null;
  readonly prepared_version_id: string | null;
  readonly prepared_digest: string | null;
  readonly prepared_grant_text: string | null;
  readonly prepared_grant_signature: string | null;
  readonly prepared_grant_key_id: string | null;
}

/** All slots of an environment with their grants, as they are now. */
export async function readSlots(pool: pg.Pool, environment: string): Promise<SlotToServe[]> {
  const { rows } = await pool.query<SlotRow>({
    name: 'read-slots',
    text: `select slot.id, model.key as model, slot.environment, slot.fence, slot.state, slot.version_id,
        slot.deployment_id, slot.lease_ttl_ms, slot.grant_text, slot.grant_signature, slot.grant_key_id,
        slot.prepared_version_id, slot.prepared_digest, slot.prepared_grant_text, slot.prepared_grant_signature,
        slot.prepared_grant_key_id
      from slot join model on model.id = slot.model_id
      where slot.environment = $1`,
    values: [environment],
  });
  return rows.map((row) => ({
    slotId: row.id,
    model: row.model,
    environment: row.environment,
    fence: row.fence,
    state: row.state,
    versionId: row.version_id,
    deploymentId: row.deployment_id,
    leaseTtlMs: row.lease_ttl_ms,
    grant: { text: row.grant_text, signature: row.grant_signature, keyId: row.grant_key_id },
    prepared: preparedOf(row),
  }));
}

function preparedOf(row: SlotRow): SlotToServe['prepared'] {
  if (row.prepared_version_id === null || row.prepared_digest === null) return null;
  return {
    digest: row.prepared_digest,
    grant: {
      text: row.prepared_grant_text,
      signature: row.prepared_grant_signature,
      keyId: row.prepared_grant_key_id,
    },
  };
}
