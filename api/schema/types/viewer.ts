import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { Person } from './person.js';

@ObjectType()
export class Viewer {
  @Field(() => Person)
  person!: unknown;

  @Field(() => [enums.Role])
  roles!: string[];

  @Field(() => Int, { description: 'Open requests that wait for this person.' })
  openApprovals!: number;

  @Field(() => Int, { description: 'Open alerts in scope that are not muted.' })
  openAlerts!: number;
}
