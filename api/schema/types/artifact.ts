import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({ implements: () => [Node] })
export class Artifact {
  @IdField('Artifact')
  id!: string;

  @Field(() => String)
  digest!: string;

  @Field(() => BigIntScalar, { description: 'Bytes.' })
  size!: string;

  @Field(() => String)
  mediaType!: string;
}
