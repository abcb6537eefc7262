import { createHash } from 'node:crypto';
import { createRowFolder, type RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { ServableContent } from '../../domain/ports/serving.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import { edgesDigest } from '../../domain/profile/edges-digest.js';
import { findBaselineFault } from '../../domain/profile/find-baseline-fault.js';
import type { Grant } from '../../domain/serving/grant.js';
import type { ScoringLog } from './scoring-log.js';

/**
 * Prepares counting by the version's baseline. A version without one, or with one that does not fit its signature, serves
 * and logs all the same; nothing of it is counted, and the log says so once. Throws as the artifact store for lost bytes.
 */
export async function loadFolder(
  { model, versionNumber: version }: Grant,
  { baselineDigest, signature }: Pick<ServableContent, 'baselineDigest' | 'signature'>,
  { artifacts, log }: { readonly artifacts: Pick<ArtifactStore, 'read'>; readonly log: ScoringLog },
): Promise<RowFolder | null> {
  if (baselineDigest === null) {
    log.warn({ model, version }, 'A version without baseline: its predictions are logged and not counted.');
    return null;
  }
  const document = readJson(await artifacts.read(baselineDigest));
  const fault = findBaselineFault(document, signature);
  if (fault !== null) {
    log.warn({ model, version, fault }, 'A baseline does not fit its version: predictions are logged and not counted.');
    return null;
  }
  const baseline = document as Baseline;
  return createRowFolder(
    baseline,
    edgesDigest(baseline, (bytes) => createHash('sha256').update(bytes).digest()),
  );
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
