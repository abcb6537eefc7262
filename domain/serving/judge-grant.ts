import type { SignedText, SlotToServe } from '../ports/serving.js';
import type { Grant } from './grant.js';
import { readGrant } from './read-grant.js';

/** Why a scoring server does not obey a slot row. */
export type GrantRefusal = 'unsigned' | 'wrongSignature' | 'notAGrant' | 'otherSlot' | 'otherState' | 'lowerFence';

export type GrantJudgement =
  { readonly ok: true; readonly grant: Grant } | { readonly ok: false; readonly refusal: GrantRefusal };

/**
 * Decides whether `signed` allows what the slot row says. The grant must be signed by a known key, be about this slot, and
 * for the present grant (`prepared` false) say the row's state, version and fence; a prepared one must be for a later fence.
 * `acceptedFence` is the newest fence that this server has obeyed for the slot, or null.
 */
export function judgeGrant(
  slot: SlotToServe,
  signed: SignedText,
  prepared: boolean,
  acceptedFence: string | null,
  verify: (text: string, signature: string, keyId: string) => boolean,
): GrantJudgement {
  if (signed.text === null || signed.signature === null || signed.keyId === null) return refuse('unsigned');
  if (!verify(signed.text, signed.signature, signed.keyId)) return refuse('wrongSignature');
  const grant = readGrant(signed.text);
  if (grant === null) return refuse('notAGrant');
  const sameSlot = grant.slotId === slot.slotId && grant.model === slot.model && grant.environment === slot.environment;
  if (!sameSlot) return refuse('otherSlot');
  const fence = BigInt(grant.fence);
  if (prepared) {
    if (fence <= BigInt(slot.fence)) return refuse('lowerFence');
    return grant.state === 'serving' ? { ok: true, grant } : refuse('otherState');
  }
  if (fence < BigInt(slot.fence) || fence < BigInt(acceptedFence ?? 0)) return refuse('lowerFence');
  const sameState = grant.state === slot.state && grant.versionId === slot.versionId && fence === BigInt(slot.fence);
  return sameState ? { ok: true, grant } : refuse('otherState');
}

function refuse(refusal: GrantRefusal): GrantJudgement {
  return { ok: false, refusal };
}
