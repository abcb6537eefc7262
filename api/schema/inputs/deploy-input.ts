import { Field, InputType, Int } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class DeployInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  environment?: string | null;
}
