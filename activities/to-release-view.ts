import { parseDuration } from '../domain/policy/parse-duration.js';
import type { PolicyDocument } from '../domain/policy/policy-document.js';
import type { ReleaseFacts } from '../domain/ports/release-store.js';
import type { ReleaseRules, ReleaseView } from '../workflows/ports.js';

/** What a release workflow gets of the facts: ids and the durations of its policy, in milliseconds. */
export function toReleaseView(facts: ReleaseFacts): ReleaseView {
  const { versionId, modelId, model, number, riskTier, stage, status, round, contentId } = facts;
  const { pendingCommandId, submitsItself } = facts;
  const finished = facts.finished || stage === 'production' || stage === 'retired';
  const rules = toRules(facts.policy);
  return {
    versionId,
    modelId,
    model,
    number,
    riskTier,
    stage,
    status,
    round,
    contentId,
    pendingCommandId,
    submitsItself,
    finished,
    rules,
  };
}

function toRules({ deployment, training, validation, continueAsNewAfterMessages }: PolicyDocument): ReleaseRules {
  return {
    deployMode: deployment.mode,
    environment: deployment.environment,
    trainingTimeoutMs: parseDuration(training.timeout),
    trialTimeoutMs: parseDuration(validation.trialTimeout),
    prepareTimeoutMs: parseDuration(deployment.prepareTimeout),
    continueAsNewAfterMessages,
  };
}
