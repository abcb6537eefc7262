import { Field, ObjectType } from '@nestjs/graphql';
import { Model } from './model.js';
import { TimelineEntry } from './timeline-entry.js';

@ObjectType()
export class ModelChange {
  @Field(() => Model)
  model!: unknown;

  @Field(() => TimelineEntry)
  entry!: unknown;
}
