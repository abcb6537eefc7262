import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType({ implements: () => [Node] })
export class TrainingRun {
  @IdField('TrainingRun')
  id!: string;

  @Field(() => String)
  trainer!: string;

  @Field(() => JsonScalar)
  parameters!: unknown;

  @Field(() => JsonScalar)
  metrics!: unknown;

  @Field(() => BigIntScalar, { nullable: true })
  seed?: string | null;

  @Field(() => String, { nullable: true })
  codeDigest?: string | null;

  @Field(() => String)
  datasetDigest!: string;

  @Field(() => DateTimeScalar)
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  reason?: string | null;
}
