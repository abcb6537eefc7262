import { Field, ID, InputType } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class WithdrawInput extends IdempotentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
