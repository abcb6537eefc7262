import type { Actor } from '../../domain/people/actor.js';
import { maySee } from '../../domain/people/may-see.js';
import type { Reader } from '../database/reader.js';
import { TeamRow } from '../entities/team-row.js';
import { UseCaseRow } from '../entities/use-case-row.js';
import { notFound } from '../problem/problems.js';

/** The use case with this key, where the actor may see it. Throws `NotFound`. */
export async function requireUseCase(reader: Reader, actor: Actor, key: string): Promise<UseCaseRow> {
  const useCase = await reader.findOneBy(UseCaseRow, { key });
  const team = useCase && (await reader.findOneBy(TeamRow, { id: useCase.teamId }));
  if (useCase && team && maySee(actor.grants, team.key)) return useCase;
  throw notFound('UseCaseNotFound', `There is no use case ${key}.`, { path: ['input', 'useCase'] });
}
