import { Failure } from '../../domain/failure/failure.js';

/** Somebody changed the slot meanwhile: whoever holds the older fence has to read it again or undo what he did. */
export function fenceTooOld(slot: { readonly id: string; readonly fence: string }, expected: string): Failure {
  return new Failure('FenceTooOld', `The slot was changed meanwhile: its fence is ${slot.fence}, not ${expected}.`, {
    slotId: slot.id,
    fence: slot.fence,
    expected,
  });
}
