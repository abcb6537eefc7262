import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { ModelVersion } from '../types/model-version.js';

@ObjectType()
export class RetrainPayload {
  @Field(() => ModelVersion, { description: 'It trains and submits itself, then waits for people.' })
  version!: unknown;
}

export const RetrainResult = resultOf('Retrain', RetrainPayload);
