import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType({ implements: () => [Node] })
export class PolicyVersion {
  @IdField('PolicyVersion')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  digest!: string;

  @Field(() => JsonScalar)
  document!: unknown;
}
