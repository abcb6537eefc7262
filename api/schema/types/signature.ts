import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class TensorSpec {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  type!: string;

  @Field(() => [Int], { description: 'Begins with -1, the number of rows.' })
  shape!: number[];

  @Field(() => Boolean)
  nullable!: boolean;

  @Field(() => [String], { nullable: true })
  categories?: string[] | null;
}

@ObjectType({ description: 'What a model takes and gives, by name.' })
export class Signature {
  @Field(() => [TensorSpec])
  inputs!: TensorSpec[];

  @Field(() => [TensorSpec])
  outputs!: TensorSpec[];
}
