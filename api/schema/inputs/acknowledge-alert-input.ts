import { Field, ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../scalars/date-time.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class AcknowledgeAlertInput extends IdempotentInput {
  @Field(() => ID)
  alertId!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'In the clock of the model: until then nobody is told of the series. Needs a note.',
  })
  muteUntil?: Date | null;
}
