import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A statistic under its published name: verdicts carry `family/variant`, `tenure stats compute` computes it from given inputs.',
})
export class Statistic {
  @Field(() => String)
  family!: string;

  @Field(() => String)
  variant!: string;

  @Field(() => String, { description: 'The definition in words: formula, bins, what an empty bin or a tie does.' })
  meaning!: string;

  @Field(() => [String], { description: 'Names of its inputs.' })
  inputs!: readonly string[];

  @Field(() => [String], { description: 'Calls of other tools that were seen to give the same number.' })
  tools!: readonly string[];
}
