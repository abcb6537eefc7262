import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a process can be watched in the Temporal UI.' })
export class WorkflowLink {
  @Field(() => String)
  workflowId!: string;

  @Field(() => String, { nullable: true, description: 'Null stands for the newest run.' })
  runId?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;
}
