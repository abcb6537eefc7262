import { expect } from '@jest/globals';
import type { AttackCases } from '../attack-case.js';
import { graphql } from '../operations.js';

export const graphqlCases: AttackCases = {
  G13: {
    async run(world) {
      const answer = await graphql(world, 'owner-1', '{ modles { id } }');
      expect(answer.status).toBe(400);
    },
  },
};
