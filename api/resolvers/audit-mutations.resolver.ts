import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor } from '../context/context.decorators.js';
import { VerifyAuditInput } from '../schema/inputs/verify-audit-input.js';
import { VerifyAuditResult } from '../schema/payloads/verify-audit-payload.js';
import { AuditCommands } from '../services/audit.commands.js';

@Resolver()
export class AuditMutationsResolver {
  constructor(private readonly commands: AuditCommands) {}

  @Mutation(() => VerifyAuditResult, {
    description: 'Starts a verification of the whole chain; see auditVerification.',
  })
  @May('verifyAudit')
  verifyAudit(@CurrentActor() actor: Actor, @Args('input') input: VerifyAuditInput) {
    return this.commands.verifyAudit(actor, input);
  }
}
