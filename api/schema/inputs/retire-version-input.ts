import { Field, InputType, Int } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RetireVersionInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}
