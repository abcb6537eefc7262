import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { ReleaseView } from '../ports.js';
import { stage } from '../support/calls.js';
import type { Inbox } from '../support/inbox.js';

/**
 * Runs a step; when the model retires meanwhile, the version is retired first and the step is cancelled then.
 * A message about a retirement that is not so changes nothing, and the step goes on.
 */
export async function runUnlessRetired(
  release: ReleaseView,
  inbox: Inbox,
  step: () => Promise<ReleaseView>,
): Promise<ReleaseView> {
  const scope = new CancellationScope();
  const result = scope.run(step);
  let settled = false;
  result.then(
    () => (settled = true),
    () => (settled = true),
  );
  for (;;) {
    await condition(() => settled || inbox.has('modelRetiring'));
    if (settled) return result;
    const seen = await retireIfSo(release, inbox);
    if (!seen.finished) continue;
    scope.cancel();
    await result.catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
    return seen;
  }
}

/** Takes the message about a retirement and retires the version when the rows say so too. */
export async function retireIfSo(release: ReleaseView, inbox: Inbox): Promise<ReleaseView> {
  const message = inbox.take('modelRetiring');
  if (message === undefined) return release;
  return stage('retire with the model').retireWithModel(release.versionId, message.id);
}
