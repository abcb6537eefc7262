import { Failure } from '../../domain/failure/failure.js';
import { runGates } from '../../domain/gates/run-gates.js';
import type { ReleaseStore } from '../../domain/ports/release-store.js';
import { beating } from '../support/beating.js';
import { type GatherDeps, gatherGateFacts } from './gather-gate-facts.js';

export interface ValidateDeps extends GatherDeps {
  readonly releases: ReleaseStore;
  readonly reachFailPoint: (name: 'release.beforeRecord' | 'release.afterRecord') => Promise<void>;
}

/** Runs every gate of the policy on the version's content and records the report of this round, once. */
export async function validate(deps: ValidateDeps, versionId: string): Promise<{ reportId: string; passed: boolean }> {
  const { releases } = deps;
  const { contentId, modelId, policy, round } = await releases.facts(versionId);
  if (contentId === null) throw new Failure('ArtifactNotFound', 'the version has no content to validate');
  const content = await releases.content(contentId);
  const champion = await releases.championContent(modelId, policy.deployment.environment);
  const facts = await beating(() => gatherGateFacts(deps, content, champion, policy));
  const gates = runGates(policy.gates, facts, await releases.waivedGates(versionId, round));
  await deps.reachFailPoint('release.beforeRecord');
  const { reportId, passed } = await releases.recordValidation(versionId, contentId, round, gates);
  await deps.reachFailPoint('release.afterRecord');
  return { reportId, passed };
}
