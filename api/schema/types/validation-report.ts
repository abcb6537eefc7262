import { Field, ObjectType } from '@nestjs/graphql';
import { IdField } from '../node/id-field.js';
import { Node } from '../node/node.js';
import { DateTimeScalar } from '../scalars/date-time.js';
import { JsonScalar } from '../scalars/json.js';

@ObjectType()
export class GateResult {
  @Field(() => String)
  gate!: string;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => Boolean, { description: 'A valid waiver stands in for a pass.' })
  waived!: boolean;

  @Field(() => Boolean, { description: 'Cannot be waived.' })
  mandatory!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => JsonScalar)
  evidence!: unknown;
}

@ObjectType({ implements: () => [Node] })
export class ValidationReport {
  @IdField('ValidationReport')
  id!: string;

  @Field(() => String)
  digest!: string;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => [GateResult])
  gates!: GateResult[];

  @Field(() => DateTimeScalar)
  decidedAt!: Date;
}
