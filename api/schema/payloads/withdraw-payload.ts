import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { ApprovalRequest } from '../types/approval-request.js';

@ObjectType()
export class WithdrawPayload {
  @Field(() => ApprovalRequest)
  request!: unknown;
}

export const WithdrawResult = resultOf('Withdraw', WithdrawPayload);
