import { Inject, Injectable } from '@nestjs/common';
import type { Signature } from '../../domain/model/signature.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import {
  registerVersion,
  retireVersion,
  retrain,
  submitForValidation,
  trainVersion,
  waiveGate,
} from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { RegisterVersionInput } from '../schema/inputs/register-version-input.js';
import type { RetrainInput } from '../schema/inputs/retrain-input.js';
import type { RetireVersionInput } from '../schema/inputs/retire-version-input.js';
import type { SubmitForValidationInput } from '../schema/inputs/submit-for-validation-input.js';
import type { TrainVersionInput } from '../schema/inputs/train-version-input.js';
import type { WaiveGateInput } from '../schema/inputs/waive-gate-input.js';
import { answer } from './answer.js';
import { inspectRegistered } from './inspect-registered.js';
import { withObjects } from './not-an-object.js';

type Json = Readonly<Record<string, unknown>>;

/** Commands that make a version, and about it until its approval. */
@Injectable()
export class VersionCommands {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async registerVersion(actor: Actor, load: Loaders, input: RegisterVersionInput) {
    const { card, trainingRun, ...rest } = input as RegisterVersionInput & { card?: Json; trainingRun?: Json };
    const signature = input.signature as Signature;
    const outcome = await withObjects({ signature: signature ?? [], card, trainingRun }, async () => {
      const inspected = await inspectRegistered(this.dependencies, actor, rest);
      return registerVersion(this.dependencies.store, actor, { ...rest, signature, card, trainingRun }, inspected);
    });
    return version(outcome, load);
  }

  async trainVersion(actor: Actor, load: Loaders, input: TrainVersionInput) {
    const { card, parameters, ...rest } = input as TrainVersionInput & { card?: Json; parameters?: Json };
    const outcome = await withObjects({ card, parameters }, () =>
      trainVersion(this.dependencies.store, actor, { ...rest, card, parameters }),
    );
    return version(outcome, load);
  }

  async retrain(actor: Actor, load: Loaders, input: RetrainInput) {
    return version(await retrain(this.dependencies.store, actor, { ...input }), load);
  }

  async submitForValidation(actor: Actor, load: Loaders, input: SubmitForValidationInput) {
    return version(await submitForValidation(this.dependencies.store, actor, { ...input }), load);
  }

  async waiveGate(actor: Actor, load: Loaders, input: WaiveGateInput) {
    const expiresAt = input.expiresAt.toISOString();
    return version(await waiveGate(this.dependencies.store, actor, { ...input, expiresAt }), load);
  }

  async retireVersion(actor: Actor, load: Loaders, input: RetireVersionInput) {
    return version(await retireVersion(this.dependencies.store, actor, { ...input }), load);
  }
}

function version(outcome: Outcome<{ versionId: string }>, load: Loaders) {
  return answer(outcome, load, async ({ versionId }) => ({ version: await load.version.load(always(versionId)) }));
}
