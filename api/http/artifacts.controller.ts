import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Head, HttpException, Inject, Param, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Failure } from '../../domain/failure/failure.js';
import type { Actor } from '../../domain/people/actor.js';
import type { StoredArtifact } from '../../domain/ports/artifact-store.js';
import { recordRefusedUpload } from '../../store/index.js';
import { artifactInScope } from '../../store/queries/artifact-in-scope.js';
import { type ArtifactRecord, readArtifacts } from '../../store/queries/artifacts.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { PersonsRequest } from '../auth/http-permission.guard.js';
import { May } from '../auth/may.decorator.js';
import { httpError } from '../errors/http-error.js';
import { limits } from '../limits/limits.js';
import { UploadsAtOnce } from '../limits/uploads-at-once.js';
import { receiveArtifact } from './receive-artifact.js';

/** Content-addressed bytes over plain HTTP: `/artifacts/sha256:<64 hex digits>`. */
@Controller('artifacts')
export class ArtifactsController {
  private readonly uploads = new UploadsAtOnce(limits.uploads);

  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @Put(':digest')
  @May('uploadArtifact')
  async put(@Param('digest') digest: string, @Req() request: PersonsRequest): Promise<StoredArtifact> {
    checkDigest(digest);
    const { store, settings } = this.dependencies;
    if (Number(request.headers['content-length'] ?? 0) > limits.artifactBytes) {
      throw httpError('ArtifactTooLarge', `The artifact has more than ${limits.artifactBytes} bytes.`);
    }
    const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
    const upload = {
      body: request,
      digest,
      mediaType,
      scratch: join(settings.artifacts, 'incoming'),
      ...(isModel(mediaType) && { inspect: (file: FileHandle) => this.inspect(file, digest, request.actor) }),
    };
    return this.uploads.run(request.actor.personId, () => receiveArtifact(store.artifacts, upload));
  }

  @Head(':digest')
  @May('read')
  async head(
    @Param('digest') digest: string,
    @Req() request: PersonsRequest,
    @Res() response: Response,
  ): Promise<void> {
    describe(response, await this.find(digest, request)).end();
  }

  @Get(':digest')
  @May('read')
  async get(@Param('digest') digest: string, @Req() request: PersonsRequest, @Res() response: Response): Promise<void> {
    const artifact = await this.find(digest, request);
    const path = await this.dependencies.store.artifacts.path(digest).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      throw new HttpException({ code: error.type, message: error.message }, 500);
    });
    await pipeline(createReadStream(path), describe(response, artifact));
  }

  /** Bytes that are announced as a model are looked at here; any others when they are registered as one. */
  private async inspect(file: FileHandle, digest: string, actor: Actor): Promise<void> {
    const { store, inspectModel } = this.dependencies;
    const reasons = await inspectModel(file.fd);
    if (reasons.length === 0) return;
    await recordRefusedUpload(store, actor, digest, reasons);
    throw httpError('InvalidArtifact', reasons.map(({ message }) => message).join(' '), { reasons });
  }

  private async find(digest: string, request: PersonsRequest): Promise<ArtifactRecord> {
    checkDigest(digest);
    const { database } = this.dependencies.store;
    const [artifact] = await readArtifacts(database, [digest]);
    if (artifact && (await artifactInScope(database, digest, scopeOf(request.actor)))) return artifact;
    throw httpError('NotFound', `There is no artifact ${digest}.`);
  }
}

function isModel(mediaType: string): boolean {
  return /^application\/(x-)?onnx\b/i.test(mediaType);
}

function checkDigest(digest: string): void {
  if (/^sha256:[0-9a-f]{64}$/.test(digest)) return;
  throw httpError(
    'BadRequest',
    'The address of an artifact is /artifacts/sha256: and 64 hexadecimal digits in lower case.',
  );
}

/** Never shown by a browser as a page of ours. */
function describe(response: Response, artifact: ArtifactRecord): Response {
  const headers = {
    'content-type': artifact.mediaType,
    'content-length': artifact.size,
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    etag: `"${artifact.digest}"`,
  };
  // Not response.set(), which adds a character set that nobody promised.
  return response.setHeaders(new Map(Object.entries(headers)));
}
