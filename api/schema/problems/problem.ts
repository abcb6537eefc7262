import { Field, InterfaceType } from '@nestjs/graphql';
import { problemTypeName } from './problem-type-name.js';

@InterfaceType('Problem', { resolveType: problemTypeName })
export abstract class Problem {
  @Field(() => String, { description: 'A stable code of the error catalogue (docs/errors.md).' })
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true })
  hint?: string | null;

  @Field(() => [String], { nullable: true })
  path?: string[] | null;
}
