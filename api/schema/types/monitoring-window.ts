import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { DurationScalar } from '../scalars/duration.js';

@ObjectType({
  implements: () => [Node],
  description: 'A piece of event time of one deployment, half-open: start <= t < end. Told as it was judged last.',
})
export class MonitoringWindow {
  @IdField('MonitoringWindow')
  id!: string;

  @Field(() => DateTimeScalar)
  start!: Date;

  @Field(() => DateTimeScalar)
  end!: Date;

  @Field(() => DurationScalar)
  size!: string;

  @Field(() => Boolean, { description: 'The deployment did not serve all of it.' })
  partial!: boolean;

  @Field(() => enums.WindowStatus)
  status!: string;

  @Field(() => BigIntScalar, { description: 'Predictions.' })
  rows!: string;

  @Field(() => Int, { description: 'How often it was judged; 0: not yet.' })
  revision!: number;

  @Field(() => enums.VerdictStatus, {
    description: 'DEGRADED: realised quality is worse. DRIFT: a distribution moved or the data got worse.',
  })
  verdict!: string;

  @Field(() => Float, { nullable: true, description: 'Share of the predictions that have a label, 0 to 1.' })
  labelCoverage?: number | null;

  @Field(() => Boolean, { description: 'Enough labels have come for realised quality to be judged.' })
  mature!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt?: Date | null;
}

export const MonitoringWindowConnection = connectionOf(MonitoringWindow);
