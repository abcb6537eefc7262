import { Failure } from '../../domain/failure/failure.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { ServingStore } from '../../domain/ports/serving.js';
import { columnsFromJson } from '../../domain/serving/columns-from-json.js';
import { compareGolden } from '../../domain/serving/compare-golden.js';
import type { GoldenRows } from '../../domain/serving/golden-rows.js';
import type { Grant } from '../../domain/serving/grant.js';
import { MicroBatcher } from '../batch/micro-batcher.js';
import { scoreInRuns } from '../batch/score-in-runs.js';
import type { Clock } from '../clock.js';
import { defaultRestartRules } from '../model/restart-rules.js';
import { SupervisedModel } from '../model/supervised-model.js';
import type { Isolation } from '../process/isolation.js';
import type { OrphanRecords } from '../process/orphan-records.js';
import type { Engine } from './engine.js';
import { loadFolder } from './load-folder.js';
import type { ScoringLimits } from './scoring-limits.js';
import type { ScoringLog } from './scoring-log.js';

export interface EngineSources {
  readonly store: Pick<ServingStore, 'content'>;
  readonly artifacts: Pick<ArtifactStore, 'read'>;
  readonly limits: ScoringLimits;
  readonly isolation: Isolation;
  readonly records: OrphanRecords;
  readonly clock: Clock;
  readonly log: ScoringLog;
  readonly onCrash: (model: string, reason: string, next: { waitMs: number; circuitOpen: boolean }) => void;
  readonly onRestart: (model: string) => void;
}

/**
 * Loads what a verified grant names and has it score its golden rows as at validation. Throws `ModelLoadFailed` (also when a
 * golden row comes out differently), `SignatureMismatch`, `ArtifactNotFound` or `ArtifactDigestMismatch`.
 */
export async function loadEngine(grant: Grant, sources: EngineSources): Promise<Engine> {
  const { versionId, versionNumber, artifactDigest } = grant;
  const content = await sources.store.content(versionId, artifactDigest);
  if (content === null) {
    throw new Failure(
      'ModelLoadFailed',
      `Version ${versionNumber} of "${grant.model}" has no content ${artifactDigest}.`,
    );
  }
  if (content.kind !== 'onnx') {
    throw new Failure('ModelLoadFailed', `This server runs models of kind onnx; "${grant.model}" is ${content.kind}.`);
  }
  const { signature } = content;
  const folder = await loadFolder(grant, content, sources);
  const model = await SupervisedModel.load(await sources.artifacts.read(artifactDigest), signature, {
    limits: sources.limits,
    isolation: sources.isolation,
    records: sources.records,
    clock: sources.clock,
    restart: defaultRestartRules,
    onCrash: (reason, next) => sources.onCrash(grant.model, reason, next),
    onRestart: () => sources.onRestart(grant.model),
  });
  const engine: Engine = {
    versionId,
    versionNumber,
    artifactDigest,
    signature,
    model,
    batcher: new MicroBatcher(model, sources.limits),
    folder,
  };
  try {
    if (content.goldenDigest !== null)
      await reproduce(engine, await sources.artifacts.read(content.goldenDigest), sources);
    return engine;
  } catch (error) {
    await model.close();
    throw error;
  }
}

async function reproduce({ model, signature }: Engine, bytes: Uint8Array, { limits }: EngineSources): Promise<void> {
  const golden = JSON.parse(Buffer.from(bytes).toString('utf8')) as GoldenRows;
  const inputs = columnsFromJson(signature.inputs, golden.inputs);
  const outputs = await scoreInRuns((run) => model.score(run), inputs, Math.min(model.maxBatch, limits.maxBatchRows));
  const comparison = compareGolden(signature.outputs, golden.outputs, outputs);
  if (comparison.same) return;
  throw new Failure('ModelLoadFailed', 'The model does not reproduce its golden rows on this machine.', {
    ...comparison.firstMismatch,
  });
}
