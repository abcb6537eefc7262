import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import { listFindingsInScope } from '../../store/queries/list-findings-in-scope.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { toConnection } from '../paging/to-connection.js';
import { keyForms, toPageRequest } from '../paging/to-page-request.js';
import type { PageArgs } from '../schema/node/page-args.js';

/** Reads about findings of all models, within the actor's scope. */
@Injectable()
export class FindingsService {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async list(actor: Actor, open: boolean | null, args: PageArgs) {
    const request = toPageRequest(args, keyForms.seqAndId);
    const page = await listFindingsInScope(this.dependencies.store.database, open, scopeOf(actor), request);
    return toConnection(page, (finding) => finding);
  }
}
