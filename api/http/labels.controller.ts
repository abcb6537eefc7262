import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { PersonsRequest } from '../auth/http-permission.guard.js';
import { May } from '../auth/may.decorator.js';
import { httpError } from '../errors/http-error.js';
import { limits } from '../limits/limits.js';
import type { LabelItem } from './labels/label-item.js';
import { ndjsonItems } from './labels/ndjson-items.js';
import { parquetItems } from './labels/parquet-items.js';
import { takeLabels, type TakenLabels } from './labels/take-labels.js';
import { receiveFile } from './receive-file.js';

/** Labels in bulk over plain HTTP: `POST /labels?model=<key>`, one JSON object a line, or Parquet. */
@Controller('labels')
export class LabelsController {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @Post()
  @HttpCode(200)
  @May('recordGroundTruth')
  async post(@Query('model') model: string | undefined, @Req() request: PersonsRequest): Promise<TakenLabels> {
    if (!model) throw httpError('BadRequest', 'Name the model: POST /labels?model=flight-delay.');
    const { store } = this.dependencies;
    const take = (items: AsyncIterable<LabelItem>) => takeLabels(store, request.actor, model, items);
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    switch (type) {
      case 'application/x-ndjson':
      case 'application/jsonl':
        return take(ndjsonItems(request));
      case 'application/vnd.apache.parquet':
        return this.takeFile(request, take);
      default:
        throw httpError(
          'UnsupportedLabels',
          `Labels come as application/x-ndjson or application/vnd.apache.parquet, not as ${type ?? 'nothing'}.`,
        );
    }
  }

  /** Parquet is read from its end, so that the whole file has to be here first. */
  private async takeFile(
    request: PersonsRequest,
    take: (items: AsyncIterable<LabelItem>) => Promise<TakenLabels>,
  ): Promise<TakenLabels> {
    const { settings, readLabelRows } = this.dependencies;
    const file = join(settings.artifacts, 'incoming', `labels-${uuid()}.parquet`);
    try {
      await receiveFile(request, file, limits.artifactBytes);
      return await take(parquetItems(readLabelRows, file));
    } finally {
      await rm(file, { force: true });
    }
  }
}
