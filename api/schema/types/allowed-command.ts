import { Field, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { RefusalReason } from '../problems/problem-types.js';

@ObjectType({ description: 'Whether the viewer may give a command now; else every reason why not.' })
export class AllowedCommand {
  @Field(() => enums.Command)
  command!: string;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => [RefusalReason])
  reasons!: RefusalReason[];
}
