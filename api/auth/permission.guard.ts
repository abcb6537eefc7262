import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Command } from '../../domain/lifecycle/command.js';
import { type Act, rolesThatMay } from '../../domain/people/roles-that-may.js';
import type { ApiContext } from '../context/api-context.js';
import { requestError } from '../errors/request-error.js';
import { permissionKey } from './may.decorator.js';

/**
 * Denies by default: a field of Query, Mutation or Subscription needs a person and a named permission. Whether the person's
 * roles suffice for a mutation is judged inside its transaction, so that the answer is data; for reading it is judged here.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const { actor } = GqlExecutionContext.create(execution).getContext<ApiContext>();
    if (!actor) throw requestError('Unauthenticated');
    const act = this.reflector.get<Act | Command | undefined>(permissionKey, execution.getHandler());
    if (!act) throw requestError('Forbidden');
    const isMutation =
      GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';
    if (isMutation) return true;
    const needed = rolesThatMay(act);
    if (actor.grants.some((grant) => needed.includes(grant.role))) return true;
    throw requestError('Forbidden', `This needs the role ${needed.join(' or ')}. An administrator can grant it.`);
  }
}
