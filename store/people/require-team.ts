import type { Actor } from '../../domain/people/actor.js';
import { maySee } from '../../domain/people/may-see.js';
import type { Reader } from '../database/reader.js';
import { TeamRow } from '../entities/team-row.js';
import { notFound } from '../problem/problems.js';

/** The team with this key, where the actor may see it. Throws `NotFound`. */
export async function requireTeam(reader: Reader, actor: Actor, key: string): Promise<TeamRow> {
  const team = await reader.findOneBy(TeamRow, { key });
  if (team && maySee(actor.grants, team.key)) return team;
  throw notFound('TeamNotFound', `There is no team ${key}.`, { path: ['input', 'team'] });
}
