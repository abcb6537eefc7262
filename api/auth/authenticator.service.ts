import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import { TokenError } from '../../platform/auth/token-error.js';
import { findActor } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';

export interface Authenticated {
  readonly actor: Actor;
  /** When the token ends. */
  readonly expiresAt: Date;
}

/** Turns `Authorization: Bearer ...` into a person with the roles held now. */
@Injectable()
export class Authenticator {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  /** Null when the header is missing, the token is refused, or its person is unknown here. */
  async authenticate(authorization: string | undefined, requestId: string): Promise<Authenticated | null> {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const { store, verifyToken } = this.dependencies;
    const identity = await verifyToken(token).catch(nullWhenRefused);
    if (!identity) return null;
    const actor = await findActor(store, identity.personKey, identity.authMethod, requestId);
    return actor && { actor, expiresAt: new Date(identity.expiresAt * 1000) };
  }
}

/** A refused token is nobody; an issuer that cannot be reached is a failure of ours. */
function nullWhenRefused(error: unknown): null {
  if (error instanceof TokenError) return null;
  throw error;
}
