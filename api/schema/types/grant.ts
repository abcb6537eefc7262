import { Field, ObjectType } from '@nestjs/graphql';
import { enums } from '../enums/enums.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType({ description: 'A role, for one team or (team null) for the whole installation.' })
export class Grant {
  @Field(() => enums.Role)
  role!: string;

  @Field(() => DateTimeScalar)
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  until?: Date | null;
}
