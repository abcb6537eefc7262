import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { PublishPolicyInput } from '../schema/inputs/publish-policy-input.js';
import { RegisterDatasetInput } from '../schema/inputs/register-dataset-input.js';
import { RegisterModelInput } from '../schema/inputs/register-model-input.js';
import { RegisterUseCaseInput } from '../schema/inputs/register-use-case-input.js';
import { PublishPolicyResult } from '../schema/payloads/publish-policy-payload.js';
import { RegisterDatasetResult } from '../schema/payloads/register-dataset-payload.js';
import { RegisterModelResult } from '../schema/payloads/register-model-payload.js';
import { RegisterUseCaseResult } from '../schema/payloads/register-use-case-payload.js';
import { CatalogueCommands } from '../services/catalogue.commands.js';

@Resolver()
export class CatalogueMutationsResolver {
  constructor(private readonly commands: CatalogueCommands) {}

  @Mutation(() => RegisterUseCaseResult)
  @May('registerUseCase')
  registerUseCase(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RegisterUseCaseInput) {
    return this.commands.registerUseCase(actor, load, input);
  }

  @Mutation(() => RegisterDatasetResult)
  @May('registerDataset')
  registerDataset(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RegisterDatasetInput) {
    return this.commands.registerDataset(actor, load, input);
  }

  @Mutation(() => PublishPolicyResult)
  @May('publishPolicy')
  publishPolicy(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: PublishPolicyInput) {
    return this.commands.publishPolicy(actor, load, input);
  }

  @Mutation(() => RegisterModelResult)
  @May('registerModel')
  registerModel(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RegisterModelInput) {
    return this.commands.registerModel(actor, load, input);
  }
}
