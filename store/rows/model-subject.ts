import type { Actor } from '../../domain/people/actor.js';
import { maySee } from '../../domain/people/may-see.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { TeamRow } from '../entities/team-row.js';
import { notFound } from '../problem/problems.js';

/** A model that a command is about, and the key of its team. */
export interface ModelSubject {
  readonly model: ModelRow;
  readonly team: string;
}

/** The model with this key, where the actor may see it. Throws `NotFound`. */
export async function requireModel(reader: Reader, actor: Actor, key: string): Promise<ModelSubject> {
  const model = await reader.findOneBy(ModelRow, { key });
  const team = model && (await reader.findOneBy(TeamRow, { id: model.teamId }));
  if (model && team && maySee(actor.grants, team.key)) return { model, team: team.key };
  throw notFound('ModelNotFound', `There is no model ${key}.`, { path: ['input', 'model'] });
}

/** A version of the model by its number. Throws `NotFound`. */
export async function requireVersion(reader: Reader, subject: ModelSubject, number: number): Promise<ModelVersionRow> {
  const version = Number.isSafeInteger(number)
    ? await reader.findOneBy(ModelVersionRow, { modelId: subject.model.id, number })
    : null;
  if (version) return version;
  throw notFound('VersionNotFound', `The model ${subject.model.key} has no version ${number}.`, {
    path: ['input', 'version'],
  });
}
