import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { ApprovalDecision } from '../types/approval-decision.js';
import { ApprovalRequest } from '../types/approval-request.js';

@ObjectType()
export class DecideApprovalPayload {
  @Field(() => ApprovalDecision)
  decision!: unknown;

  @Field(() => ApprovalRequest)
  request!: unknown;
}

export const DecideApprovalResult = resultOf('DecideApproval', DecideApprovalPayload);
