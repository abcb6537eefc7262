import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { parseInstant } from '../../domain/encoding/parse-instant.js';
import { postWatermark } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { PersonsRequest } from '../auth/http-permission.guard.js';
import { May } from '../auth/may.decorator.js';
import { httpError } from '../errors/http-error.js';
import { problemError } from '../errors/problem-error.js';

/** What a slot's clock shows, as ISO 8601. */
interface Watermark {
  readonly clock: 'wall' | 'replay';
  readonly watermark: string;
}

/** The clock of a slot over plain HTTP, for whoever replays traffic: `/monitoring/<model>/<environment>/watermark`. */
@Controller('monitoring/:model/:environment/watermark')
export class WatermarkController {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @Post()
  @HttpCode(200)
  @May('postWatermark')
  async post(
    @Param('model') model: string,
    @Param('environment') environment: string,
    @Body() body: unknown,
    @Req() request: PersonsRequest,
  ): Promise<Watermark> {
    return this.move(request, model, environment, readWatermark(body));
  }

  @Get()
  @May('read')
  async get(
    @Param('model') model: string,
    @Param('environment') environment: string,
    @Req() request: PersonsRequest,
  ): Promise<Watermark> {
    return this.move(request, model, environment, null);
  }

  private async move(
    { actor }: PersonsRequest,
    model: string,
    environment: string,
    watermark: Date | null,
  ): Promise<Watermark> {
    const outcome = await postWatermark(this.dependencies.store, actor, { model, environment, watermark });
    if (!outcome.ok) throw problemError(outcome.problem);
    return { clock: outcome.value.clock, watermark: outcome.value.watermark.toISOString() };
  }
}

function readWatermark(body: unknown): Date {
  const time = parseInstant((body as { watermark?: unknown } | null | undefined)?.watermark);
  if (time !== null) return time;
  throw httpError('BadRequest', 'Send { "watermark": "2001-02-01T00:00:00Z" }: how far the traffic has come.');
}
