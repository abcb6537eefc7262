import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({
  description: 'Points of cost of the person who asks: a document costs its fields, times the rows of its lists.',
})
export class RateLimit {
  @Field(() => Int, { description: 'Points of a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'Points of this document.' })
  cost!: number;

  @Field(() => Int)
  remaining!: number;

  @Field(() => DateTimeScalar)
  resetAt!: Date;
}
