import { Field, InputType, Int } from '@nestjs/graphql';
import { DateTimeScalar } from '../scalars/date-time.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class WaiveGateInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  gate!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}
