import { Field, InputType } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RetrainInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => String)
  reason!: string;
}
