import { Field, InputType } from '@nestjs/graphql';

@InputType({ isAbstract: true })
export abstract class IdempotentInput {
  @Field(() => String, {
    description:
      '1 to 128 characters. The same key with the same content happens once; with other content it is a Conflict.',
  })
  idempotencyKey!: string;
}
