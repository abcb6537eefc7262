import type { Signature } from '../../domain/model/signature.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome, RefusalReason } from '../../domain/problem/problem.js';
import { lockModelFor } from '../command/model-command.js';
import { runCommand } from '../command/run-command.js';
import { lockVersionFor } from '../command/version-command.js';
import type { StoreCore } from '../core.js';
import { refuseFor, type RefusalSubject } from '../problem/refusal.js';
import type { Locked, Beginning } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { checkContent } from '../versions/check-content.js';
import { createVersion, type CreatedVersion } from '../versions/create-version.js';
import { registerContent } from '../versions/register-content.js';
import { moveVersion } from '../versions/move-version.js';
import { newId } from '../ids/new-id.js';

type Json = Readonly<Record<string, unknown>>;

export interface RegisterVersionInput {
  readonly idempotencyKey: string;
  readonly model: string;
  /** Replaces the content of this version while its development passed or failed; a new version when left out. */
  readonly version?: number | null;
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly baselineDigest?: string | null;
  /** Rows whose outputs must be reproduced; without them the gate `goldenRows` cannot pass. */
  readonly goldenDigest?: string | null;
  /** Held-out rows with labels; without them the gates of quality cannot pass. */
  readonly evaluationDigest?: string | null;
  /** Key of a dataset (its newest version) or `sha256:<digest>`. */
  readonly dataset?: string | null;
  readonly card?: Json | null;
  /** How it was made elsewhere: `trainer`, `parameters`, `metrics`, `seed`, `codeDigest`, `startedAt`, `endedAt`. */
  readonly trainingRun?: Json | null;
}

export interface RegisterVersionValue {
  readonly versionId: string;
  readonly modelId: string;
}

/**
 * Registers content that exists already: the version is in development passed at once. `inspected` is what speaks against
 * loading its artifact, found by whoever looked at the bytes; with any of it the command is refused.
 */
export async function registerVersion(
  store: StoreCore,
  actor: Actor,
  input: RegisterVersionInput,
  inspected: readonly RefusalReason[] = [],
): Promise<Outcome<RegisterVersionValue>> {
  return runCommand(store, actor, 'registerVersion', input, async (beginning, person) => {
    const content = await checkContent(beginning.reader, input);
    const target = await chooseVersion(beginning, person, input);
    refuseFor(target.subject, inspected);
    const writing = await target.locked.lockHead();
    const { version, state } = await target.open(writing);
    await registerContent(writing, { model: input.model, version, state }, content, actor.personId);
    return { versionId: version.id, modelId: version.modelId };
  });
}

interface Target {
  readonly locked: Locked;
  readonly subject: RefusalSubject;
  /** The version in development inProgress, made now or moved back to it. */
  open(writing: Writing): Promise<CreatedVersion>;
}

async function chooseVersion(beginning: Beginning, actor: Actor, input: RegisterVersionInput): Promise<Target> {
  const { model, version: number } = input;
  if (number === undefined || number === null) {
    const { locked, subject, state, refusalSubject } = await lockModelFor('registerVersion', beginning, actor, model);
    const facts = { modelId: subject.model.id, model, riskTier: state.riskTier, actorId: actor.personId };
    return { locked, subject: refusalSubject, open: (writing) => createVersion(writing, facts) };
  }
  const found = await lockVersionFor('registerVersion', beginning, actor, { model, version: number });
  const move = { on: 'registerVersion' as const, causeId: newId(), reason: null, model, number };
  return {
    locked: found.locked,
    subject: found.refusalSubject,
    open: async (writing) => ({
      version: found.version,
      state: await moveVersion(writing, found.state, move),
    }),
  };
}
