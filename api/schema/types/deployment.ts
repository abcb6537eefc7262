import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({ implements: () => [Node] })
export class Deployment {
  @IdField('Deployment')
  id!: string;

  @Field(() => String)
  environment!: string;

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => BigIntScalar, { description: 'Only rises with every change of what is served.' })
  fence!: string;

  @Field(() => String)
  strategy!: string;

  @Field(() => String)
  loggingMode!: string;

  @Field(() => DateTimeScalar)
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  until?: Date | null;
}
