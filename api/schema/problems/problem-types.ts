import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars/json.js';
import { Problem } from './problem.js';

@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class NotFound extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class Forbidden extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class Conflict extends Problem {}

@ObjectType()
export class RefusalReason {
  @Field(() => String)
  rule!: string;

  @Field(() => String)
  message!: string;

  @Field(() => JsonScalar, { nullable: true })
  evidence?: unknown;
}

@ObjectType({ implements: () => [Problem] })
export class Refused extends Problem {
  @Field(() => [RefusalReason])
  reasons!: RefusalReason[];
}
