import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { digestOfJson } from '../audit/digest-of.js';
import { checkKey } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { newId } from '../ids/new-id.js';
import { requireRole } from '../people/require-role.js';
import { invalidInput } from '../problem/problems.js';
import { checkPolicy } from '../policy/check-policy.js';

export interface PublishPolicyInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly document: unknown;
}

export interface PublishPolicyValue {
  readonly policyVersionId: string;
}

/**
 * Publishes the next version of a policy. Models keep the version that they are pinned to. The same document again
 * answers the same version. `InvalidInput` names the path of each error.
 */
export async function publishPolicy(
  store: StoreCore,
  actor: Actor,
  input: PublishPolicyInput,
): Promise<Outcome<PublishPolicyValue>> {
  return runCommand(store, actor, 'publishPolicy', input, async (beginning, person) => {
    checkKey('key', input.key);
    requireRole(person, null, 'publishPolicy');
    const checked = checkPolicy(input.document);
    if (!checked.ok) {
      const [first] = checked.issues;
      const all = checked.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n');
      throw invalidInput(
        ['input', 'document', ...(first?.path.split('/').slice(1) ?? [])],
        all,
        first?.hint,
        'PolicyInvalid',
      );
    }

    const writing = await (await beginning.lock({})).lockHead();
    const { key } = input;
    const digest = digestOfJson(checked.document);
    const same = await beginning.reader.findOneBy(PolicyVersionRow, { key, digest });
    if (same) return { policyVersionId: same.id };
    const id = newId();
    const number = 1 + (await beginning.reader.countBy(PolicyVersionRow, { key }));
    const seq = writing.record({
      type: 'policy.published',
      target: { type: 'PolicyVersion', id, version: number, digest },
      after: { key, number, digest, document: checked.document },
      policyVersion: digest,
    });
    await writing.insert(PolicyVersionRow, {
      id,
      key,
      number,
      digest,
      document: checked.document,
      publishedBy: actor.personId,
      publishedAt: writing.now,
      seq,
    });
    return { policyVersionId: id };
  });
}
