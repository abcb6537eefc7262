import type { AttackCases } from '../attack-case.js';

export const webhookSsrfCases: AttackCases = {};
