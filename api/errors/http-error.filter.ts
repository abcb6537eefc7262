import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { v7 as uuid } from 'uuid';
import { isDatabaseAway } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { httpError } from './http-error.js';
import type { RequestErrorCode } from './catalogue.js';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Turns whatever goes wrong over plain HTTP into a code of the catalogue; for `/graphql` in the shape of GraphQL. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    const refusal = this.refusalOf(error);
    const body = refusal.getResponse() as Refusal;
    const { path } = host.switchToHttp().getRequest<Request>();
    // Whoever still sends a body that is too large or too slow is answered, then cut off.
    if ([408, 413].includes(refusal.getStatus())) response.setHeader('connection', 'close');
    const { message, ...extensions } = body;
    response.status(refusal.getStatus()).json(path === '/graphql' ? { errors: [{ message, extensions }] } : body);
  }

  private refusalOf(error: unknown): HttpException {
    const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown }).status;
    if (error instanceof HttpException && isRefusal(error.getResponse())) return error;
    const known: Readonly<Record<number, RequestErrorCode>> = {
      400: 'BadRequest',
      404: 'NotFound',
      413: 'BodyTooLarge',
    };
    // Whatever else Express and its parsers blame on the client (415, 405, ...) is no failure of ours.
    const blamed = typeof status === 'number' && status >= 400 && status < 500;
    const code = blamed ? (known[status] ?? 'BadRequest') : undefined;
    if (code) return httpError(code);
    const correlationId = uuid();
    this.dependencies.log.error({ err: error, correlationId }, 'a request failed');
    const ours = httpError(isDatabaseAway(error) ? 'DatabaseUnavailable' : 'InternalError');
    return new HttpException({ ...(ours.getResponse() as object), correlationId }, ours.getStatus());
  }
}

function isRefusal(body: unknown): body is Refusal {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
