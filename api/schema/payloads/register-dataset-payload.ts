import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { DatasetVersion } from '../types/dataset-version.js';

@ObjectType()
export class RegisterDatasetPayload {
  @Field(() => DatasetVersion)
  dataset!: unknown;
}

export const RegisterDatasetResult = resultOf('RegisterDataset', RegisterDatasetPayload);
