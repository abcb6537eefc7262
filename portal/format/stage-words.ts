import type { Stage, StageStatus } from '../graph/operations/schema-types.js';

/** The stages in their order, with their names. */
export const stageOrder: readonly Stage[] = [
  ...(['DEVELOPMENT', 'VALIDATION', 'APPROVAL', 'DEPLOYMENT', 'PRODUCTION', 'RETIRED'] as const),
];

export const stageNames: Readonly<Record<Stage, string>> = {
  DEVELOPMENT: 'Development',
  VALIDATION: 'Validation',
  APPROVAL: 'Approval',
  DEPLOYMENT: 'Deployment',
  PRODUCTION: 'Production',
  RETIRED: 'Retired',
};

/** How urgent or good something is, for its colour. Colour is never the only sign: there are always words. */
export type Tone = 'neutral' | 'busy' | 'waits' | 'good' | 'bad';

interface Standing {
  readonly words: string;
  readonly tone: Tone;
}

const standings: Readonly<Record<string, Standing>> = {
  'DEVELOPMENT/PENDING': { words: 'No version yet', tone: 'waits' },
  'DEVELOPMENT/IN_PROGRESS': { words: 'Training', tone: 'busy' },
  'DEVELOPMENT/PASSED': { words: 'Ready to submit', tone: 'waits' },
  'DEVELOPMENT/FAILED': { words: 'Training failed', tone: 'bad' },
  'VALIDATION/IN_PROGRESS': { words: 'Gates running', tone: 'busy' },
  'VALIDATION/FAILED': { words: 'Gates failed', tone: 'bad' },
  'APPROVAL/PENDING': { words: 'Waits for approval', tone: 'waits' },
  'APPROVAL/FAILED': { words: 'Not approved', tone: 'bad' },
  'DEPLOYMENT/PENDING': { words: 'Ready to deploy', tone: 'waits' },
  'DEPLOYMENT/IN_PROGRESS': { words: 'Deploying', tone: 'busy' },
  'DEPLOYMENT/FAILED': { words: 'Deployment failed', tone: 'bad' },
  'PRODUCTION/IN_PROGRESS': { words: 'Serving', tone: 'good' },
  'PRODUCTION/ON_HOLD': { words: 'Suspended', tone: 'bad' },
  'PRODUCTION/PASSED': { words: 'Kept warm', tone: 'neutral' },
  'PRODUCTION/FAILED': { words: 'Rolled back', tone: 'neutral' },
  'RETIRED/PASSED': { words: 'Retired', tone: 'neutral' },
};

/** What a stage with its status means, in words and tone. */
export function standing(stage: Stage, status: StageStatus): Standing {
  const found = standings[`${stage}/${status}`];
  return found ?? { words: `${stageNames[stage]}, ${status.toLowerCase().replace('_', ' ')}`, tone: 'neutral' };
}
