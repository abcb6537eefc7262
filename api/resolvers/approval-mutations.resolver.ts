import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { DecideApprovalInput } from '../schema/inputs/decide-approval-input.js';
import { WithdrawInput } from '../schema/inputs/withdraw-input.js';
import { DecideApprovalResult } from '../schema/payloads/decide-approval-payload.js';
import { WithdrawResult } from '../schema/payloads/withdraw-payload.js';
import { ApprovalCommands } from '../services/approval.commands.js';

@Resolver()
export class ApprovalMutationsResolver {
  constructor(private readonly commands: ApprovalCommands) {}

  @Mutation(() => DecideApprovalResult)
  @May('decideApproval')
  decideApproval(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: DecideApprovalInput) {
    return this.commands.decideApproval(actor, load, input);
  }

  @Mutation(() => WithdrawResult)
  @May('withdraw')
  withdraw(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('input') input: WithdrawInput) {
    return this.commands.withdraw(actor, load, input);
  }
}
