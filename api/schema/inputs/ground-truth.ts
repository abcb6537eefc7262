import { Field, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../scalars/date-time.js';
import { JsonScalar } from '../scalars/json.js';

@InputType({ description: 'What really happened after a prediction.' })
export class GroundTruth {
  @Field(() => String)
  predictionId!: string;

  @Field(() => String, { nullable: true, defaultValue: 'production' })
  environment?: string | null;

  @Field(() => JsonScalar, { description: 'A finite number, or true or false.' })
  label!: unknown;

  @Field(() => DateTimeScalar)
  observedAt!: Date;

  @Field(() => JsonScalar, { nullable: true, description: 'An object of named business values.' })
  values?: unknown;
}
