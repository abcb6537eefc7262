import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { championCommand } from '../command/champion-command.js';
import type { StoreCore } from '../core.js';

export interface SuspendInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface SuspendValue {
  readonly modelId: string;
}

/** Asks to stop serving: scoring answers 503 until somebody resumes. */
export async function suspend(store: StoreCore, actor: Actor, input: SuspendInput): Promise<Outcome<SuspendValue>> {
  return championCommand(store, actor, 'suspend', input);
}
