import { Failure } from '../../domain/failure/failure.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';

/** Reads the artifact again and compares its digest. Throws `DecisionInvalid`: these bytes are not what was approved. */
export async function verifyBytes(artifacts: ArtifactStore, digest: string): Promise<void> {
  try {
    await artifacts.path(digest);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      'DecisionInvalid',
      `The bytes of the version are not those that were approved. ${error.message}`,
      {
        cause: error.type,
        digest,
      },
    );
  }
}
