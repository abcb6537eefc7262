import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Config {
  readonly projects: readonly { readonly displayName: string; readonly testMatch: readonly string[] }[];
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'together');
const configFile: string = '../../jest.config.js';
const { default: config } = (await import(configFile)) as { default: Config };

/** Test files of the project `integration`, as paths below test/ without extension. */
function integrationFiles(): string[] {
  const project = config.projects.find(({ displayName }) => displayName === 'integration');
  const folders = (project?.testMatch ?? []).map((pattern) => pattern.replace(/^<rootDir>\/test\/|\/\*\*.*$/g, ''));
  return folders.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${name}/${file.replaceAll('\\', '/').replace(/\.test\.ts$/, '')}`),
  );
}

describe('the groups that integration tests run in', () => {
  it('hold each file once', () => {
    const imported = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^import '\.\.\/(.+)\.test\.js';$/gm)].map(
        ([, path]) => path,
      ),
    );
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.sort()).toEqual(integrationFiles().sort());
  });
});
