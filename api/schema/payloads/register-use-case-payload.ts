import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { UseCase } from '../types/use-case.js';

@ObjectType()
export class RegisterUseCasePayload {
  @Field(() => UseCase)
  useCase!: unknown;
}

export const RegisterUseCaseResult = resultOf('RegisterUseCase', RegisterUseCasePayload);
