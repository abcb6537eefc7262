import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { championCommand } from '../command/champion-command.js';
import type { StoreCore } from '../core.js';

export interface ResumeInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface ResumeValue {
  readonly modelId: string;
}

/** Asks to serve the suspended champion again. */
export async function resume(store: StoreCore, actor: Actor, input: ResumeInput): Promise<Outcome<ResumeValue>> {
  return championCommand(store, actor, 'resume', input);
}
