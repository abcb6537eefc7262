import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({ implements: () => [Node] })
export class ApprovalRequest {
  @IdField('ApprovalRequest')
  id!: string;

  @Field(() => enums.ApprovalKind)
  kind!: string;

  @Field(() => enums.ApprovalStatus)
  status!: string;

  @Field(() => DateTimeScalar)
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  deadline?: Date | null;

  @Field(() => Int)
  requiredApprovals!: number;
}

export const ApprovalRequestConnection = connectionOf(ApprovalRequest);
