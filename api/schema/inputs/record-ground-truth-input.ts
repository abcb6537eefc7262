import { Field, InputType } from '@nestjs/graphql';
import { GroundTruth } from './ground-truth.js';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class RecordGroundTruthInput extends IdempotentInput {
  @Field(() => String)
  model!: string;

  @Field(() => [GroundTruth], { description: 'Up to 10,000; larger ones go by POST /labels.' })
  items!: GroundTruth[];
}
