import type { RefusalReason } from '../../problem/problem.js';
import type { Command } from '../command.js';
import type { ModelCommandFacts } from '../command-facts.js';

/** Rule `modelNotActive`: a retiring or retired model gets no new version; a suspended one gets versions, and deploys none. */
export function modelActive(model: ModelCommandFacts, command: Command): RefusalReason[] {
  const { lifecycle } = model;
  if (lifecycle === 'active') return [];
  if (lifecycle === 'suspended') {
    if (command !== 'deploy') return [];
    return [
      { rule: 'modelNotActive', message: 'The model is suspended. Resume it, then deploy.', evidence: { lifecycle } },
    ];
  }
  return [
    {
      rule: 'modelNotActive',
      message: `The model is ${lifecycle}; nothing new can be made of it.`,
      evidence: { lifecycle },
    },
  ];
}
