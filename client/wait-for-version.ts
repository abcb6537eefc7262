import type { Client } from './create-client.js';
import { showVersion } from './show-version.js';
import type { Stage, StageStatus, VersionDetail } from './types.js';
import { waitFor } from './wait-for.js';

/**
 * Waits until a version stands in one of the given places, each written `STAGE` or `STAGE/STATUS` (`APPROVAL`, `VALIDATION/FAILED`).
 * Throws `WaitTimeoutError` after `timeoutMs` (default 10 minutes), `ProblemError` of kind `NotFound`.
 */
export async function waitForVersion(
  client: Client,
  model: string,
  number: number,
  places: readonly (Stage | `${Stage}/${StageStatus}`)[],
  options: { readonly timeoutMs?: number; readonly pollMs?: number } = {},
): Promise<VersionDetail> {
  const arrived = async () => {
    const version = await showVersion(client, model, number);
    const here = [version.stage, `${version.stage}/${version.stageStatus}` as const];
    return places.some((place) => here.includes(place)) ? version : null;
  };
  const what = `${model} version ${number} to reach ${places.join(' or ')}`;
  return waitFor(arrived, { timeoutMs: options.timeoutMs ?? 600_000, pollMs: options.pollMs, what });
}
