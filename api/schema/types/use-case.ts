import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';

@ObjectType({ implements: () => [Node] })
export class UseCase {
  @IdField('UseCase')
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  purpose?: string | null;
}
