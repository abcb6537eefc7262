import { Field, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars/json.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class PublishPolicyInput extends IdempotentInput {
  @Field(() => String)
  key!: string;

  @Field(() => JsonScalar)
  document!: unknown;
}
