import { Field, InputType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { JsonScalar } from '../scalars/json.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RegisterModelInput extends IdempotentInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => enums.ModelKind)
  kind!: string;

  @Field(() => String)
  team!: string;

  @Field(() => String, { nullable: true })
  useCase?: string | null;

  @Field(() => String, { nullable: true })
  owner?: string | null;

  @Field(() => String, { nullable: true })
  policy?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  riskAnswers?: unknown;
}
