import { Field, Float, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { BigIntScalar } from '../scalars/big-int.js';

@ObjectType({ description: 'A number under its published name: what was measured, how, and what it is held against.' })
export class Metric {
  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: '`<family>/<variant>`, then binning, number of groups or unit in brackets where there is one.',
  })
  variant!: string;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'The confidence interval, where there is one.' })
  lower?: number | null;

  @Field(() => Float, { nullable: true })
  upper?: number | null;

  @Field(() => BigIntScalar, { nullable: true, description: 'Of how many rows.' })
  n?: string | number | null;

  @Field(() => Float, { nullable: true })
  reference?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'On the worse side of it the value counts, if chance does not explain it.',
  })
  threshold?: number | null;

  @Field(() => enums.MetricStatus)
  status!: string;

  @Field(() => String, { nullable: true })
  column?: string | null;

  @Field(() => String, { nullable: true, description: 'Null: all rows.' })
  segment?: string | null;

  @Field(() => String, { nullable: true, description: 'The judgement in words.' })
  reason?: string | null;
}
