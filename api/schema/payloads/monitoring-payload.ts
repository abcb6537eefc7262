import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../problems/result-of.js';
import { Monitoring } from '../types/monitoring.js';
import { WorkflowLink } from '../types/workflow-link.js';

@ObjectType()
export class MonitoringPayload {
  @Field(() => Monitoring)
  monitoring!: unknown;

  @Field(() => WorkflowLink, { nullable: true, description: 'The run that was asked for.' })
  workflow?: WorkflowLink | null;
}

export const MonitoringResult = resultOf('Monitoring', MonitoringPayload);
