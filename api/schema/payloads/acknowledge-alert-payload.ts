import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { Alert } from '../types/alert.js';

@ObjectType()
export class AcknowledgeAlertPayload {
  @Field(() => Alert)
  alert!: unknown;
}

export const AcknowledgeAlertResult = resultOf('AcknowledgeAlert', AcknowledgeAlertPayload);
