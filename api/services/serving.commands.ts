import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { deploy, resume, retire, rollback, suspend } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { DeployInput } from '../schema/inputs/deploy-input.js';
import type { ResumeInput } from '../schema/inputs/resume-input.js';
import type { RetireInput } from '../schema/inputs/retire-input.js';
import type { RollbackInput } from '../schema/inputs/rollback-input.js';
import type { SuspendInput } from '../schema/inputs/suspend-input.js';
import { answer } from './answer.js';

/** Commands about what is served, and about the model's end. */
@Injectable()
export class ServingCommands {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async deploy(actor: Actor, load: Loaders, input: DeployInput) {
    const outcome = await deploy(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ versionId }) => ({ version: await load.version.load(always(versionId)) }));
  }

  async rollback(actor: Actor, load: Loaders, input: RollbackInput) {
    return model(await rollback(this.dependencies.store, actor, { ...input }), load);
  }

  async suspend(actor: Actor, load: Loaders, input: SuspendInput) {
    return model(await suspend(this.dependencies.store, actor, { ...input }), load);
  }

  async resume(actor: Actor, load: Loaders, input: ResumeInput) {
    return model(await resume(this.dependencies.store, actor, { ...input }), load);
  }

  async retire(actor: Actor, load: Loaders, input: RetireInput) {
    return model(await retire(this.dependencies.store, actor, { ...input }), load);
  }
}

function model(outcome: Outcome<{ modelId: string }>, load: Loaders) {
  return answer(outcome, load, async ({ modelId }) => ({ model: await load.model.load(always(modelId)) }));
}
