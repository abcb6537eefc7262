import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../scalars/date-time.js';
import { DurationScalar } from '../scalars/duration.js';

@ObjectType({ description: 'How a model is watched in the environment of its policy.' })
export class Monitoring {
  @Field(() => String)
  environment!: string;

  @Field(() => Boolean)
  paused!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is paused, or was resumed last.' })
  reason?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  pausedAt?: Date | null;

  @Field(() => DurationScalar, { description: 'How often due windows are looked for.' })
  cadence!: string;

  @Field(() => DurationScalar)
  windowSize!: string;

  @Field(() => String, {
    description: 'wall: the time of the database. replay: the source of the traffic says the time.',
  })
  clock!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'How far the clock of the model has come.' })
  watermark?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The end of the newest closed window.' })
  closedUntil?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastRunAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The Temporal Schedule that starts its runs.' })
  scheduleId?: string | null;
}
