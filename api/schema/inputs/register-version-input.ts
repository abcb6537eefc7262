import { Field, InputType, Int } from '@nestjs/graphql';
import { JsonScalar } from '../scalars/json.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RegisterVersionInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String)
  artifactDigest!: string;

  @Field(() => JsonScalar)
  signature!: unknown;

  @Field(() => String, { nullable: true })
  baselineDigest?: string | null;

  @Field(() => String, { nullable: true })
  goldenDigest?: string | null;

  @Field(() => String, { nullable: true })
  evaluationDigest?: string | null;

  @Field(() => String, { nullable: true })
  dataset?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  card?: unknown;

  @Field(() => JsonScalar, { nullable: true })
  trainingRun?: unknown;
}
