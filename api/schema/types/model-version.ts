import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { Signature } from './signature.js';

@ObjectType({ implements: () => [Node] })
export class ModelVersion {
  @IdField('ModelVersion')
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => enums.Stage)
  stage!: string;

  @Field(() => enums.StageStatus)
  stageStatus!: string;

  @Field(() => enums.Command, { nullable: true, description: 'Accepted and being carried out.' })
  pendingCommand?: string | null;

  @Field(() => Signature, { nullable: true })
  signature?: Signature | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const ModelVersionConnection = connectionOf(ModelVersion);
