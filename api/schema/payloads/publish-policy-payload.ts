import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { PolicyVersion } from '../types/policy-version.js';

@ObjectType()
export class PublishPolicyPayload {
  @Field(() => PolicyVersion)
  policy!: unknown;
}

export const PublishPolicyResult = resultOf('PublishPolicy', PublishPolicyPayload);
