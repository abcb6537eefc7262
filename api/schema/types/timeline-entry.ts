import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../node/connection-of.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType()
export class TimelineEntry {
  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  type!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Sequence number of the audit event; null for news of a window or alert, which is no event.',
  })
  seq?: string | null;

  @Field(() => JsonScalar)
  details!: unknown;
}

export const TimelineConnection = connectionOf(TimelineEntry, 'Timeline');
