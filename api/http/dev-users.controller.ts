import { Controller, Get, Inject } from '@nestjs/common';
import { readyUsers } from '../../store/people/ready-users.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { OpenToAll } from '../auth/open-to-all.decorator.js';
import { httpError } from '../errors/http-error.js';

export interface DevUser {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Whom the development issuer makes tokens for, so that a page can offer them. In production there is nothing here. */
@Controller('dev')
export class DevUsersController {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @Get('users')
  @OpenToAll()
  users(): readonly DevUser[] {
    if (!this.dependencies.issueToken) throw httpError('NotFound');
    return readyUsers.filter(({ roles }) => !roles.includes('service'));
  }
}
