import { Body, Controller, HttpCode, HttpException, Inject, Post } from '@nestjs/common';
import { decodeJwt } from 'jose';
import { v7 as uuid } from 'uuid';
import { findActor } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { OpenToAll } from '../auth/open-to-all.decorator.js';
import { httpError } from '../errors/http-error.js';

export interface DevToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** Seconds. */
  readonly expires_in: number;
}

/** The development issuer: a token for any of the people known here. In production there is nothing at this address. */
@Controller('dev')
export class DevTokenController {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @Post('token')
  @HttpCode(200)
  @OpenToAll()
  async token(@Body() body: unknown): Promise<DevToken> {
    const { issueToken, store } = this.dependencies;
    if (!issueToken) throw httpError('NotFound');
    const user = (body as { user?: unknown } | undefined)?.user;
    if (typeof user !== 'string') throw httpError('BadRequest', 'Send { "user": "approver-1" } as JSON.');
    if (!(await findActor(store, user, 'development', uuid()))) {
      const message = `There is no user "${user.slice(0, 63)}".`;
      throw new HttpException(
        { code: 'NotFound', message, hint: 'The README names the ready users; `tenure token --help` does, too.' },
        404,
      );
    }
    const token = await issueToken(user);
    const { exp = 0, iat = 0 } = decodeJwt(token);
    return { access_token: token, token_type: 'Bearer', expires_in: exp - iat };
  }
}
