import { Field, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An episode (one passage of a series through firing), or a series that is about to fire or has nothing to judge.',
})
export class Alert {
  @IdField('Alert')
  id!: string;

  @Field(() => String, { description: 'What it is about: performance, drift, prediction, labels, missing, ...' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The column, output or metric.' })
  column?: string | null;

  @Field(() => String, { nullable: true, description: 'Null: all rows.' })
  segment?: string | null;

  @Field(() => String, { description: 'The key of the series, the same in every episode and deployment.' })
  seriesKey!: string;

  @Field(() => String, { nullable: true, description: 'minor or major.' })
  level?: string | null;

  @Field(() => enums.AlertState, { description: 'OK: the episode is closed.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'The key of the episode; null while it did not fire.' })
  episode?: string | null;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'cleared, superseded, retired or resumed.' })
  closeReason?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The end of the window on which it fired.' })
  firedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The end of the window on which it cleared.' })
  clearedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  acknowledgedAt?: Date | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  mutedUntil?: Date | null;

  @Field(() => String, { nullable: true })
  muteReason?: string | null;

  @Field(() => String)
  summary!: string;

  @Field(() => String, {
    nullable: true,
    description: 'none, notify, retrain, rollback or suspend, as the policy says.',
  })
  response?: string | null;

  @Field(() => String, { nullable: true })
  responseReason?: string | null;
}

export const AlertConnection = connectionOf(Alert);
