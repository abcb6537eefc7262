import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { ModelVersion } from '../types/model-version.js';

@ObjectType()
export class TrainVersionPayload {
  @Field(() => ModelVersion)
  version!: unknown;
}

export const TrainVersionResult = resultOf('TrainVersion', TrainVersionPayload);
