import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars/json.js';

@ObjectType({ description: 'Exactly what is decided on: frozen when the request opened, signed by the server.' })
export class DecisionPackage {
  @Field(() => String, { description: 'SHA-256 of its canonical JSON.' })
  digest!: string;

  @Field(() => JsonScalar)
  content!: unknown;

  @Field(() => String)
  signature!: string;
}
