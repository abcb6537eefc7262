import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { connectionOf } from '../node/connection-of.js';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';

@ObjectType({ implements: () => [Node] })
export class Model {
  @IdField('Model')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => enums.ModelKind)
  kind!: string;

  @Field(() => Int)
  riskTier!: number;

  @Field(() => enums.Stage, { description: "The champion's stage, else the newest version's." })
  stage!: string;

  @Field(() => enums.StageStatus)
  stageStatus!: string;

  @Field(() => enums.Command, { nullable: true, description: 'Accepted and being carried out.' })
  pendingCommand?: string | null;
}

export const ModelConnection = connectionOf(Model);
