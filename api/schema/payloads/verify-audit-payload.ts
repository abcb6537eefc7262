import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { WorkflowLink } from '../types/workflow-link.js';

@ObjectType()
export class VerifyAuditPayload {
  @Field(() => DateTimeScalar, {
    description: 'The result is there once `auditVerification.verifiedAt` is not before this.',
  })
  startedAt!: Date;

  @Field(() => WorkflowLink, { nullable: true, description: 'Null: the verification runs in the API itself.' })
  workflow?: WorkflowLink | null;
}

export const VerifyAuditResult = resultOf('VerifyAudit', VerifyAuditPayload);
