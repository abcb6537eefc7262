import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { VersionContent } from '../../domain/ports/release-store.js';
import type { TinyModel } from './tiny-model.js';

/** The content of a version that brings this model, its bytes in `artifacts`. */
export async function contentOf(artifacts: ArtifactStore, model: TinyModel): Promise<VersionContent> {
  const json = async (value: object) =>
    (await artifacts.putBytes(Buffer.from(JSON.stringify(value)), 'application/json')).digest;
  const { digest } = await artifacts.putBytes(model.bytes, 'application/onnx');
  const dataset = { id: 'd', key: 'rows', digest, schema: {}, quality: { rows: 5_000, missingShares: { x: 0 } } };
  return {
    id: 'content',
    digest,
    artifactDigest: digest,
    signature: model.signature,
    baselineDigest: null,
    goldenDigest: await json(model.golden),
    evaluationDigest: await json(model.evaluation),
    dataset,
    trainingRun: null,
    card: { purpose: 'to be tested' },
  };
}
