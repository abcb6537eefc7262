import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType({ implements: () => [Node] })
export class DatasetVersion {
  @IdField('DatasetVersion')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  digest!: string;

  @Field(() => BigIntScalar)
  rows!: string;

  @Field(() => JsonScalar, { description: 'Columns, feature definitions and label.' })
  schema!: unknown;

  @Field(() => JsonScalar)
  quality!: unknown;
}
