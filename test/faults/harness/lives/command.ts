import type { World } from './world.js';

/** A command about a model or version, by the person whose step it is. Answers whether it was accepted. */
export async function command(
  world: World,
  user: string,
  op: string,
  input: Readonly<Record<string, unknown>> & { readonly model: string; readonly version?: number },
  selection: string,
  mutation = op,
): Promise<boolean> {
  const { model, version } = input;
  const told = await world.as(user).insist({ op, mutation, model, version: version ?? null, input, selection });
  return told.result === 'ok';
}
