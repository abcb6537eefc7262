import { InputType } from '@nestjs/graphql';
import { IdempotentInput } from './idempotent-input.js';

@InputType()
export class VerifyAuditInput extends IdempotentInput {}
