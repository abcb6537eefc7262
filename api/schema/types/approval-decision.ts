import { Field, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({ implements: () => [Node] })
export class ApprovalDecision {
  @IdField('ApprovalDecision')
  id!: string;

  @Field(() => enums.Decision)
  decision!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  packageDigest!: string;

  @Field(() => String)
  signature!: string;
}
