import { Field, InputType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars/json.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RegisterDatasetInput extends IdempotentInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  artifactDigest!: string;

  @Field(() => JsonScalar)
  schema!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  quality?: unknown;
}
