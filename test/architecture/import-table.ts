import type { Import } from './imports-of.js';

/** One thing that a folder may import from another: the whole, only its types, or only the files named. */
export interface Permission {
  readonly folder: string;
  readonly typesOnly?: boolean;
  readonly files?: readonly string[];
  /** Only these files (path prefixes) of the importing folder have the permission. */
  readonly only?: readonly string[];
}

const whole = (...names: string[]): Permission[] => names.map((folder) => ({ folder }));
/** What workflows tell the outside: their messages and their search attributes. */
const messages: Permission = {
  folder: 'workflows',
  files: ['workflows/messages.ts', 'workflows/search-attributes.ts'],
};

/** Who may import whom. Imports within one folder are always allowed. */
export const table: Readonly<Record<string, readonly Permission[]>> = {
  domain: [],
  platform: [],
  migrations: [],
  profiling: whole('domain', 'platform'),
  workflows: whole('domain'),
  activities: [
    ...whole('domain', 'profiling', 'scoring', 'training', 'platform'),
    { folder: 'workflows', typesOnly: true, files: ['workflows/ports.ts'] },
  ],
  scoring: whole('domain', 'profiling', 'platform'),
  training: whole('domain', 'profiling', 'platform'),
  store: whole('domain', 'platform'),
  api: [...whole('domain', 'store', 'platform'), messages],
  relay: [...whole('domain', 'platform'), messages],
  client: whole('domain', 'platform'),
  workers: [
    ...whole('domain', 'profiling', 'activities', 'scoring', 'training', 'store', 'api', 'relay', 'platform'),
    ...whole('migrations'),
    messages,
  ],
  portal: [{ folder: 'domain', typesOnly: true }],
  cli: [...whole('domain', 'profiling', 'client', 'platform'), { folder: 'workers', only: ['cli/up/', 'cli/doctor/'] }],
  examples: whole('domain', 'profiling', 'client', 'platform', 'training'),
};

/** Packages that a folder may use; folders that are not here may use any that the product depends on. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  domain: ['simple-statistics'],
  workflows: ['@temporalio/workflow', '@temporalio/common'],
  migrations: ['typeorm'],
  portal: ['react', 'react-dom', 'react-router', 'recharts', 'urql', 'graphql-ws'],
};

/** Packages that only the named folders may use, so that what they stand for stays in one place. */
export const reservedPackages: Readonly<Record<string, readonly string[]>> = {
  typeorm: ['store', 'migrations', 'bench'],
  pg: ['store', 'api', 'cli', 'workers', 'platform', 'bench'],
  'onnxruntime-node': ['scoring', 'training', 'bench'],
  '@temporalio/workflow': ['workflows'],
  '@temporalio/worker': ['workers', 'bench'],
  '@temporalio/activity': ['activities', 'workers'],
  '@nestjs/graphql': ['api'],
  commander: ['cli'],
  react: ['portal'],
};

function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function permits(permission: Permission, found: Import): boolean {
  return (
    permission.folder === folderOf(found.target) &&
    (!permission.typesOnly || found.typesOnly) &&
    (!permission.files || permission.files.includes(found.target)) &&
    (!permission.only || permission.only.some((prefix) => found.from.startsWith(prefix)))
  );
}

/** Why an import is not allowed, or null. `bench` measures everything and may import everything. */
export function judgeImport(found: Import): string | null {
  const folder = folderOf(found.from);
  if (found.ofTheHouse) {
    if (folder === folderOf(found.target) || folder === 'bench') return null;
    return (table[folder] ?? []).some((permission) => permits(permission, found))
      ? null
      : `${found.from} may not import ${found.target}${found.typesOnly ? ' (types)' : ''}`;
  }
  const own = packages[folder];
  if (own && !own.includes(found.target)) return `${found.from} may not use the package ${found.target}`;
  const reserved = reservedPackages[found.target];
  if (reserved && !reserved.includes(folder))
    return `${found.from} may not use ${found.target}: it belongs to ${reserved.join(', ')}`;
  return null;
}
