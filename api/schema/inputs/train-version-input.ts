import { Field, InputType, Int } from '@nestjs/graphql';
import { BigIntScalar } from '../scalars/big-int.js';
import { JsonScalar } from '../scalars/json.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class TrainVersionInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String)
  trainer!: string;

  @Field(() => String)
  dataset!: string;

  @Field(() => JsonScalar, { nullable: true })
  parameters?: unknown;

  @Field(() => BigIntScalar, { nullable: true })
  seed?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  card?: unknown;
}
