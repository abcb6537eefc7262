import { Failure } from '../../domain/failure/failure.js';
import type { Reader } from '../database/reader.js';
import { rollbackTargets, type RollbackTarget } from '../facts/rollback-targets.js';

/** The version that a rollback goes to: the number asked for, or the one that served last. Throws `PolicyViolation`. */
export async function findRollbackTarget(
  reader: Reader,
  modelId: string,
  toVersion: number | null,
): Promise<RollbackTarget> {
  const targets = await rollbackTargets(reader, modelId);
  const target = toVersion === null ? targets[0] : targets.find((one) => one.number === toVersion);
  if (target) return target;
  const which = toVersion === null ? 'No version' : `Version ${toVersion}`;
  const verb = toVersion === null ? 'is' : 'is not';
  throw new Failure('PolicyViolation', `${which} ${verb} kept warm with an approval that holds.`, { modelId });
}
