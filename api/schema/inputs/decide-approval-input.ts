import { Field, ID, InputType } from '@nestjs/graphql';
import type { Decision } from '../../../domain/approval/approval-request.js';
import { enums } from '../enums/enums.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class DecideApprovalInput extends IdempotentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => enums.Decision)
  decision!: Decision;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  packageDigest!: string;
}
