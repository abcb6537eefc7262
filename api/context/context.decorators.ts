import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ApiContext } from './api-context.js';

const contextOf = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<ApiContext>();

/** Who asks; never null behind the guard. */
export const CurrentActor = createParamDecorator((_: undefined, execution) => contextOf(execution).actor);

/** The batched reads of this request. */
export const Load = createParamDecorator((_: undefined, execution) => contextOf(execution).loaders);
