import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { generateSchema } from '../../api/generate-schema.js';
import { missingFrom } from './support/missing-from.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const committed = read('../../api/schema.graphql');
const contract = buildSchema(read('./contract.graphql'));

describe('the schema of the API', () => {
  it('is committed as the code generates it', async () => {
    expect(await generateSchema()).toBe(committed);
  });

  it('contains every name that clients rely on', () => {
    expect(missingFrom(buildSchema(committed), contract)).toEqual([]);
  });

  it('would not pass for the contract with a field renamed', () => {
    const renamed = committed.replace(/waitingFor: String$/m, 'waitsFor: String');
    expect(missingFrom(buildSchema(renamed), contract)).toEqual(['Model.waitingFor: String']);
  });
});
