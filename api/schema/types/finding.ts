import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({ implements: () => [Node] })
export class Finding {
  @IdField('Finding')
  id!: string;

  @Field(() => String, { description: 'low, medium, high or critical.' })
  severity!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'open or closed.' })
  status!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  dueAt?: Date | null;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt?: Date | null;

  @Field(() => String)
  reason!: string;
}

export const FindingConnection = connectionOf(Finding);
