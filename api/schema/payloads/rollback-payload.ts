import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { Model } from '../types/model.js';

@ObjectType()
export class RollbackPayload {
  @Field(() => Model)
  model!: unknown;
}

export const RollbackResult = resultOf('Rollback', RollbackPayload);
