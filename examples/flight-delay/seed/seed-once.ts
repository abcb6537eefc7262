import type { VersionDetail } from '../../../client/index.js';
import { model } from './content.js';
import { registerInventory } from './register-inventory.js';
import type { Seeder } from './seeder.js';
import { submitFirstVersion } from './submit-first-version.js';
import { trainFirstVersion } from './train-first-version.js';

function outcome(version: VersionDetail): string {
  const name = `${model.key}/1`;
  const failed = version.validation?.gates.filter((gate) => !gate.passed && !gate.waived) ?? [];
  if (version.stage === 'VALIDATION') return `${name} failed the gates ${failed.map((one) => one.gate).join(', ')}.`;
  if (version.stage === 'APPROVAL' && version.stageStatus === 'PENDING') return `${name} waits for two people.`;
  return `${name} is in ${version.stage.toLowerCase()}.`;
}

/** The whole way to the approval request. Every step reads first and skips what exists. */
export async function seedOnce(seeder: Seeder): Promise<void> {
  await registerInventory(seeder);
  const trained = await trainFirstVersion(seeder);
  const submitted = await submitFirstVersion(seeder, trained);
  seeder.tell(outcome(submitted));
}
