import { Field, Float, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { Metric } from './metric.js';

@ObjectType({ description: 'What a window says of the distribution of one column.' })
export class ColumnVerdict {
  @Field(() => String)
  column!: string;

  @Field(() => String, { description: 'input, output or label.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Null: all rows.' })
  segment?: string | null;

  @Field(() => enums.VerdictStatus)
  verdict!: string;

  @Field(() => String, { description: 'The judgement in words.' })
  reason!: string;

  @Field(() => Metric, { description: 'What the floor of the policy is compared with.' })
  effect!: Metric;

  @Field(() => Float, { nullable: true })
  pValue?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Benjamini-Hochberg over all columns and segments that were tested in the window.',
  })
  adjustedP?: number | null;

  @Field(() => [Metric])
  metrics!: Metric[];
}
