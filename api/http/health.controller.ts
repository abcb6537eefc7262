import { Controller, Get, HttpException, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { OpenToAll } from '../auth/open-to-all.decorator.js';

@Controller()
export class HealthController {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  /** The process runs. */
  @Get('livez')
  @OpenToAll()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can answer: the database does. */
  @Get('readyz')
  @OpenToAll()
  async ready(): Promise<{ status: string }> {
    const answered = await this.dependencies.store.database.query<unknown[]>('select 1').catch(() => null);
    if (answered) return { status: 'ok' };
    throw new HttpException({ code: 'NotReady', message: 'The database does not answer.' }, 503);
  }

  @Get('metrics')
  @OpenToAll()
  async metrics(@Res() response: Response): Promise<void> {
    const { metrics } = this.dependencies;
    response.type(metrics.contentType).send(await metrics.metrics());
  }
}
