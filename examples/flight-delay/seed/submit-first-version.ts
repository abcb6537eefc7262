import { mutate, waitForVersion, type VersionDetail } from '../../../client/index.js';
import { model } from './content.js';
import type { Seeder } from './seeder.js';
import { stepKey } from './step-key.js';

const longestValidationMs = 5 * 60_000;

/** Submits version 1 once, and waits until its gates are through. What a person sent back stays with the person. */
export async function submitFirstVersion(seeder: Seeder, version: VersionDetail): Promise<VersionDetail> {
  const developer = seeder.as('developer-1');
  if (version.stage === 'DEVELOPMENT') {
    if (version.validation) return version;
    const content = { model: model.key, version: 1 };
    const idempotencyKey = stepKey('submit', { ...content, artifact: version.artifact?.digest ?? null });
    await mutate(developer, 'submitForValidation', { ...content, idempotencyKey });
    seeder.tell('Validating version 1 ...');
  }
  const after = ['APPROVAL', 'DEPLOYMENT', 'PRODUCTION', 'RETIRED'] as const;
  return waitForVersion(developer, model.key, 1, ['VALIDATION/FAILED', ...after], { timeoutMs: longestValidationMs });
}
