import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType({ implements: () => [Node] })
export class AuditEvent {
  @IdField('AuditEvent')
  id!: string;

  @Field(() => BigIntScalar)
  seq!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;

  @Field(() => String)
  type!: string;

  @Field(() => String)
  actorId!: string;

  @Field(() => String)
  targetType!: string;

  @Field(() => String)
  targetId!: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  before?: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after?: unknown;

  @Field(() => String)
  hash!: string;

  @Field(() => String)
  prevHash!: string;
}

export const AuditEventConnection = connectionOf(AuditEvent);
