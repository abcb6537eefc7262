import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { Model } from '../types/model.js';

@ObjectType()
export class RegisterModelPayload {
  @Field(() => Model)
  model!: unknown;
}

export const RegisterModelResult = resultOf('RegisterModel', RegisterModelPayload);
