import type { GateFacts, TrialFacts } from '../../domain/gates/gate-facts.js';
import { readDataQuality } from '../../domain/gates/read-data-quality.js';
import { Failure } from '../../domain/failure/failure.js';
import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';
import type { VersionContent } from '../../domain/ports/release-store.js';
import { columnsFromJson } from '../../domain/serving/columns-from-json.js';
import { compareGolden } from '../../domain/serving/compare-golden.js';
import { type GoldenRowsJson, readEvaluation, readGolden } from './json-artifact.js';
import { probabilities } from './probabilities.js';
import type { TrialRunner } from './trial-runner.js';

export interface GatherDeps {
  readonly artifacts: ArtifactStore;
  readonly trialRun: TrialRunner;
}

type Champion = { readonly number: number; readonly content: VersionContent } | null;

/** Measures everything that the gates judge: the model is loaded and run by itself, and its champion on the same rows. */
export async function gatherGateFacts(
  deps: GatherDeps,
  content: VersionContent,
  champion: Champion,
  policy: PolicyDocument,
): Promise<GateFacts> {
  const { artifacts } = deps;
  const limits = limitsOf(policy);
  const golden = content.goldenDigest === null ? null : await readGolden(artifacts, content.goldenDigest);
  const held = content.evaluationDigest === null ? null : await readEvaluation(artifacts, content.evaluationDigest);

  const onGolden = await tryRows(deps, content, golden?.inputs ?? held?.inputs ?? {}, limits);
  const onHeld = held === null ? null : await tryRows(deps, content, held.inputs, limits);
  const onChampion =
    held === null || champion === null ? null : await tryRows(deps, champion.content, held.inputs, limits);
  // What fails on either set of rows fails the trial, with the reason of that run.
  const trial = onHeld?.ok === false ? onHeld : onGolden;
  return {
    signature: content.signature,
    trial,
    golden: golden !== null && trial.ok ? compare(content, golden, trial, policy) : null,
    evaluation: held === null ? null : { labels: held.labels, scores: scoresOf(content, onHeld) },
    champion: champion === null ? null : { number: champion.number, scores: scoresOf(champion.content, onChampion) },
    dataQuality: readDataQuality(content.dataset?.quality ?? null),
    card: content.card,
  };
}

/** One run. What the model does wrong is a fact for the gates; what the machine does wrong is thrown and tried again. */
async function tryRows(
  { artifacts, trialRun }: GatherDeps,
  { artifactDigest, signature }: VersionContent,
  inputs: GoldenRowsJson['inputs'],
  limits: RuntimeLimits,
): Promise<TrialFacts> {
  const artifactPath = await artifacts.path(artifactDigest);
  try {
    if (signature === null) throw new Failure('SignatureMismatch', 'the version declares no signature');
    const rows = columnsFromJson(signature.inputs, inputs);
    const { outputs, latenciesMs } = await trialRun({ artifactPath, signature, rows, limits });
    return { ok: true, rows: rows.rows, outputs, latenciesMs };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, type: error.type, message: error.message };
  }
}

function scoresOf({ signature }: VersionContent, trial: TrialFacts | null): readonly number[] {
  return trial?.ok && signature !== null ? probabilities(signature, trial.outputs) : [];
}

function compare(
  { signature }: VersionContent,
  golden: GoldenRowsJson,
  trial: Extract<TrialFacts, { ok: true }>,
  { gates }: PolicyDocument,
): GateFacts['golden'] {
  const compared = compareGolden(signature?.outputs ?? [], golden.outputs, trial.outputs, gates.goldenRows?.tolerance);
  return { rows: trial.rows, ...compared };
}

function limitsOf({ validation }: PolicyDocument): RuntimeLimits {
  const timeoutMs = parseDuration(validation.trialTimeout);
  return {
    loadTimeoutMs: timeoutMs,
    callTimeoutMs: timeoutMs,
    maxResidentBytes: validation.maxResidentMb * 1024 * 1024,
  };
}
