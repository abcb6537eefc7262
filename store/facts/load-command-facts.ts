import type { CommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { Actor } from '../../domain/people/actor.js';
import { databaseNow } from '../database/database-now.js';
import type { Reader } from '../database/reader.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { currentModel } from '../rows/current-state.js';
import { modelCommandFacts } from './model-command-facts.js';
import { versionCommandFacts } from './version-command-facts.js';

/**
 * Everything that decides whether commands are allowed to `actor` now: used by the mutations under their locks and by
 * `allowedCommands`, so that the two cannot disagree. `versionId` null asks about the model as a whole.
 */
export async function loadCommandFacts(
  reader: Reader,
  actor: Actor,
  modelId: string,
  versionId: string | null,
): Promise<CommandFacts> {
  const { policyVersionId } = await currentModel(reader, modelId);
  const policy = await reader.findOneByOrFail(PolicyVersionRow, { id: policyVersionId });
  return {
    actor,
    model: await modelCommandFacts(reader, modelId),
    version: versionId === null ? null : await versionCommandFacts(reader, versionId, policy.document),
    now: (await databaseNow(reader)).toISOString(),
  };
}
