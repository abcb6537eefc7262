import { findModel, mutate, waitForVersion, type VersionDetail } from '../../../client/index.js';
import { training } from './content.js';
import type { Seeder } from './seeder.js';
import { stepKey } from './step-key.js';

const longestTrainingMs = 20 * 60_000;

/** Trains version 1 unless there is one, and waits until its training is over. */
export async function trainFirstVersion(seeder: Seeder): Promise<VersionDetail> {
  const developer = seeder.as('developer-1');
  const found = await findModel(developer, training.model);
  if (!found?.latestVersion) {
    await mutate(developer, 'trainVersion', { ...training, idempotencyKey: stepKey('train', training) });
    seeder.tell('Training version 1 (gradient boosting) ...');
  }
  const after = ['VALIDATION', 'APPROVAL', 'DEPLOYMENT', 'PRODUCTION', 'RETIRED'] as const;
  const version = await waitForVersion(
    developer,
    training.model,
    1,
    ['DEVELOPMENT/PASSED', 'DEVELOPMENT/FAILED', ...after],
    { timeoutMs: longestTrainingMs },
  );
  if (version.stage === 'DEVELOPMENT' && version.stageStatus === 'FAILED') {
    throw new Error(`The training of version 1 failed: ${version.trainingRun?.reason ?? 'no reason was recorded'}`);
  }
  return version;
}
