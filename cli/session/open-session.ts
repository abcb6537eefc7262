import { createClient } from '../../client/index.js';
import type { Io } from '../io.js';
import type { CommonOptions } from '../options/common-options.js';
import { bearerToken } from './bearer-token.js';
import { readEndpoints } from './read-endpoints.js';
import type { Session } from './session.js';

/** Finds the API and a token for the person who acts. `changes`: the command is going to change something. */
export async function openSession(io: Io, options: CommonOptions, changes: boolean): Promise<Session> {
  const endpoints = readEndpoints(io.env);
  const token = await bearerToken(io, endpoints.url, options.as, changes);
  return { endpoints, client: createClient({ url: endpoints.url, token }) };
}
