import { Field, InputType, Int } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RollbackInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int, { nullable: true })
  toVersion?: number | null;

  @Field(() => String)
  reason!: string;
}
