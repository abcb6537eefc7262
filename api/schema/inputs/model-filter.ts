import { Field, InputType, Int } from '@nestjs/graphql';
import type { Stage } from '../../../domain/lifecycle/stage.js';
import { enums } from '../enums/enums.js';

@InputType()
export class ModelFilter {
  @Field(() => String, { nullable: true, description: 'Part of key or name.' })
  text?: string | null;

  @Field(() => enums.ModelKind, { nullable: true })
  kind?: string | null;

  @Field(() => enums.Stage, { nullable: true })
  stage?: Stage | null;

  @Field(() => String, { nullable: true })
  team?: string | null;

  @Field(() => Int, { nullable: true })
  riskTier?: number | null;

  @Field(() => Boolean, { nullable: true })
  waitingForMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for somebody or something, see waitingFor.' })
  waiting?: boolean | null;
}
