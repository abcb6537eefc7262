import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { ModelVersion } from '../types/model-version.js';

@ObjectType()
export class WaiveGatePayload {
  @Field(() => ModelVersion)
  version!: unknown;
}

export const WaiveGateResult = resultOf('WaiveGate', WaiveGatePayload);
