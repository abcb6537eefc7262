import { Field, InputType } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RegisterUseCaseInput extends IdempotentInput {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => String)
  team!: string;

  @Field(() => String, { nullable: true })
  owner?: string | null;
}
