import type { AttackCases } from '../attack-case.js';

export const workflowCases: AttackCases = {};
