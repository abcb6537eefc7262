import { Field, ObjectType } from '@nestjs/graphql';
import { BigIntScalar } from '../scalars/big-int.js';
import { DateTimeScalar } from '../scalars/date-time.js';

@ObjectType()
export class AuditVerification {
  @Field(() => Boolean)
  ok!: boolean;

  @Field(() => BigIntScalar)
  size!: string;

  @Field(() => String)
  rootHash!: string;

  @Field(() => BigIntScalar, { nullable: true })
  firstBadSeq?: string | null;

  @Field(() => DateTimeScalar)
  verifiedAt!: Date;

  @Field(() => String, { nullable: true })
  checkpoint?: string | null;
}
