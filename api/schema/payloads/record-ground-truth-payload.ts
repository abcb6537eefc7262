import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';

@ObjectType()
export class RecordGroundTruthPayload {
  @Field(() => Int)
  accepted!: number;

  @Field(() => [String], { description: 'Ids that no prediction has yet; their labels are joined when it comes.' })
  unknown!: string[];
}

export const RecordGroundTruthResult = resultOf('RecordGroundTruth', RecordGroundTruthPayload);
