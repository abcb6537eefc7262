import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import type { Problem } from '../../../domain/problem/problem.js';
import { problemTypeName } from './problem-type-name.js';
import { Conflict, Forbidden, InvalidInput, NotFound, Refused } from './problem-types.js';

/** The union that a mutation answers: its payload, or a problem. A problem is told by its `kind`. */
export function resultOf(name: string, payload: Type<unknown>): Type<unknown> {
  return createUnionType({
    name: `${name}Result`,
    types: () => [payload, InvalidInput, NotFound, Forbidden, Refused, Conflict],
    resolveType: (value: object | Problem) => ('kind' in value ? problemTypeName(value) : `${name}Payload`),
  }) as Type<unknown>;
}
