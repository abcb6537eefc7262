import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';

@ObjectType({ implements: () => [Node] })
export class Person {
  @IdField('Person')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}
