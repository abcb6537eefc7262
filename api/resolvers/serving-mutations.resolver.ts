import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { DeployInput } from '../schema/inputs/deploy-input.js';
import { ResumeInput } from '../schema/inputs/resume-input.js';
import { RetireInput } from '../schema/inputs/retire-input.js';
import { RollbackInput } from '../schema/inputs/rollback-input.js';
import { SuspendInput } from '../schema/inputs/suspend-input.js';
import { DeployResult } from '../schema/payloads/deploy-payload.js';
import { ResumeResult } from '../schema/payloads/resume-payload.js';
import { RetireResult } from '../schema/payloads/retire-payload.js';
import { RollbackResult } from '../schema/payloads/rollback-payload.js';
import { SuspendResult } from '../schema/payloads/suspend-payload.js';
import { ServingCommands } from '../services/serving.commands.js';

@Resolver()
export class ServingMutationsResolver {
  constructor(private readonly commands: ServingCommands) {}

  @Mutation(() => DeployResult)
  @May('deploy')
  deploy(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: DeployInput) {
    return this.commands.deploy(actor, load, input);
  }

  @Mutation(() => RollbackResult)
  @May('rollback')
  rollback(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RollbackInput) {
    return this.commands.rollback(actor, load, input);
  }

  @Mutation(() => SuspendResult)
  @May('suspend')
  suspend(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: SuspendInput) {
    return this.commands.suspend(actor, load, input);
  }

  @Mutation(() => ResumeResult)
  @May('resume')
  resume(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: ResumeInput) {
    return this.commands.resume(actor, load, input);
  }

  @Mutation(() => RetireResult)
  @May('retire')
  retire(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RetireInput) {
    return this.commands.retire(actor, load, input);
  }
}
