import { Field, InputType } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class MonitoringInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => String, { nullable: true, description: "That of the model's policy when left out." })
  environment?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
