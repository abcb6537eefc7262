import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';

@ObjectType({ implements: () => [Node] })
export class Team {
  @IdField('Team')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}
