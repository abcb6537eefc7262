import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresError } from './postgres-error.js';
import type { PostgresPlan } from './plan-postgres.js';
import { runAs } from './run-as.js';

/** Makes the folders and the empty cluster where missing. A cluster half made by a killed start never counts. */
export async function makeCluster(plan: PostgresPlan, superuserPassword: string): Promise<void> {
  makeFolder(plan);
  if (plan.native !== plan.source && !existsSync(plan.native)) copyBinaries(plan);
  if (existsSync(join(plan.data, 'PG_VERSION'))) return;
  const fresh = join(plan.folder, `data.${process.pid}`);
  const passwordFile = join(plan.folder, `password.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (plan.user !== null) chownSync(passwordFile, plan.user.uid, plan.user.gid);
  const { code, output } = await runAs(
    plan.user,
    join(plan.native, 'bin', 'initdb'),
    [
      '-D',
      fresh,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
    ],
    join(plan.folder, 'initdb.log'),
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new PostgresError(`Postgres could not make its data folder ${plan.data}: ${lastLine(output)}`);
  takePlace(fresh, plan.data);
}

function makeFolder({ folder, user }: PostgresPlan): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (user !== null) chownSync(folder, user.uid, user.gid);
}

function copyBinaries({ source, native }: PostgresPlan): void {
  const fresh = `${native}.${process.pid}`;
  cpSync(source, fresh, { recursive: true, verbatimSymlinks: true });
  takePlace(fresh, native);
}

/** Another process may have been faster: then its folder stays. */
function takePlace(fresh: string, place: string): void {
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}
