import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { v7 as uuid } from 'uuid';
import type { Command } from '../../domain/lifecycle/command.js';
import type { Actor } from '../../domain/people/actor.js';
import { type Act, rolesThatMay } from '../../domain/people/roles-that-may.js';
import { httpError } from '../errors/http-error.js';
import { Authenticator } from './authenticator.service.js';
import { permissionKey } from './may.decorator.js';
import { openToAllKey } from './open-to-all.decorator.js';

/** A request behind this guard. */
export type PersonsRequest = Request & { actor: Actor };

/** Denies every HTTP address that neither names a permission which the person has, nor is open to all. */
@Injectable()
export class HttpPermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<string>() !== 'http') return true;
    if (this.reflector.get<boolean | undefined>(openToAllKey, execution.getHandler())) return true;
    const request = execution.switchToHttp().getRequest<PersonsRequest>();
    const person = await this.authenticator.authenticate(request.headers.authorization, uuid());
    if (!person) throw httpError('Unauthenticated');
    const act = this.reflector.get<Act | Command | undefined>(permissionKey, execution.getHandler());
    const needed = act ? rolesThatMay(act) : [];
    if (!person.actor.grants.some((grant) => needed.includes(grant.role))) {
      throw httpError('Forbidden', act && `${act} needs the role ${needed.join(' or ')}.`);
    }
    request.actor = person.actor;
    return true;
  }
}
