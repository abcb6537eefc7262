import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { RegisterVersionInput } from '../schema/inputs/register-version-input.js';
import { RetrainInput } from '../schema/inputs/retrain-input.js';
import { RetireVersionInput } from '../schema/inputs/retire-version-input.js';
import { SubmitForValidationInput } from '../schema/inputs/submit-for-validation-input.js';
import { TrainVersionInput } from '../schema/inputs/train-version-input.js';
import { WaiveGateInput } from '../schema/inputs/waive-gate-input.js';
import { RegisterVersionResult } from '../schema/payloads/register-version-payload.js';
import { RetrainResult } from '../schema/payloads/retrain-payload.js';
import { RetireVersionResult } from '../schema/payloads/retire-version-payload.js';
import { SubmitForValidationResult } from '../schema/payloads/submit-for-validation-payload.js';
import { TrainVersionResult } from '../schema/payloads/train-version-payload.js';
import { WaiveGateResult } from '../schema/payloads/waive-gate-payload.js';
import { VersionCommands } from '../services/version.commands.js';

@Resolver()
export class VersionMutationsResolver {
  constructor(private readonly commands: VersionCommands) {}

  @Mutation(() => RegisterVersionResult)
  @May('registerVersion')
  registerVersion(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RegisterVersionInput) {
    return this.commands.registerVersion(actor, load, input);
  }

  @Mutation(() => TrainVersionResult)
  @May('trainVersion')
  trainVersion(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: TrainVersionInput) {
    return this.commands.trainVersion(actor, load, input);
  }

  @Mutation(() => RetrainResult, { description: 'The champion anew, on what was learned since.' })
  @May('retrain')
  retrain(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RetrainInput) {
    return this.commands.retrain(actor, load, input);
  }

  @Mutation(() => SubmitForValidationResult)
  @May('submitForValidation')
  submitForValidation(
    @CurrentActor() actor: Actor,
    @Load() load: Loaders,
    @Args('input') input: SubmitForValidationInput,
  ) {
    return this.commands.submitForValidation(actor, load, input);
  }

  @Mutation(() => WaiveGateResult)
  @May('waiveGate')
  waiveGate(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: WaiveGateInput) {
    return this.commands.waiveGate(actor, load, input);
  }

  @Mutation(() => RetireVersionResult)
  @May('retireVersion')
  retireVersion(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: RetireVersionInput) {
    return this.commands.retireVersion(actor, load, input);
  }
}
