import { open } from 'node:fs/promises';
import { Failure } from '../../domain/failure/failure.js';
import { bytesNotIntact } from '../../domain/onnx/bytes-not-intact.js';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import type { Actor } from '../../domain/people/actor.js';
import type { RefusalReason } from '../../domain/problem/problem.js';
import { readArtifacts } from '../../store/queries/artifacts.js';
import type { ApiDependencies } from '../api-dependencies.js';

/**
 * What speaks against loading the artifact that somebody wants to register. Nothing where the command fails without it:
 * a person who may not register, bytes that are not there. It comes before the command's transaction, which holds locks.
 */
export async function inspectRegistered(
  { store, inspectModel }: Pick<ApiDependencies, 'store' | 'inspectModel'>,
  actor: Actor,
  { artifactDigest, model }: { readonly artifactDigest: string; readonly model: string },
): Promise<readonly RefusalReason[]> {
  const roles = rolesThatMay('registerVersion');
  if (!actor.grants.some(({ role }) => roles.includes(role))) return [];
  const [artifact] = await readArtifacts(store.database, [artifactDigest]);
  if (artifact === undefined || !(await isOnnx(store, model))) return [];
  const path = await store.artifacts.path(artifactDigest).catch(failureAsNull);
  if (path === null) return [bytesNotIntact];
  const file = await open(path);
  try {
    return await inspectModel(file.fd);
  } finally {
    await file.close();
  }
}

function failureAsNull(error: unknown): null {
  if (error instanceof Failure) return null;
  throw error;
}

async function isOnnx({ database }: ApiDependencies['store'], model: string): Promise<boolean> {
  const [row] = await database.query<{ kind: string }[]>('select kind from model where key = $1', [model]);
  return row?.kind === 'onnx';
}
