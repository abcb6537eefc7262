import type { Command } from '../lifecycle/command.js';
import type { Role } from './actor.js';

/** Everything besides the commands of the life cycle that needs a role. */
export const acts = [
  'registerUseCase',
  'registerDataset',
  'publishPolicy',
  'registerModel',
  'uploadArtifact',
  'score',
  'postWatermark',
  'recordGroundTruth',
  'pauseMonitoring',
  'resumeMonitoring',
  'runMonitoringNow',
  'acknowledgeAlert',
  'readAudit',
  'verifyAudit',
  'read',
] as const;
export type Act = (typeof acts)[number];

const roles: Readonly<Record<Command | Act, readonly Role[]>> = {
  trainVersion: ['developer'],
  registerVersion: ['developer'],
  submitForValidation: ['developer', 'service'],
  waiveGate: ['approver'],
  decideApproval: ['approver'],
  withdraw: ['developer', 'owner', 'service'],
  deploy: ['operator'],
  rollback: ['operator'],
  suspend: ['operator'],
  resume: ['operator'],
  retrain: ['developer', 'operator'],
  retire: ['owner'],
  retireVersion: ['owner'],
  registerUseCase: ['owner', 'developer'],
  registerDataset: ['developer'],
  publishPolicy: ['owner'],
  registerModel: ['owner', 'developer'],
  uploadArtifact: ['developer', 'service'],
  score: ['service', 'developer', 'operator', 'owner'],
  postWatermark: ['service', 'developer', 'operator', 'admin'],
  recordGroundTruth: ['service', 'developer', 'operator'],
  pauseMonitoring: ['operator'],
  resumeMonitoring: ['operator'],
  runMonitoringNow: ['operator', 'developer'],
  acknowledgeAlert: ['operator', 'owner'],
  readAudit: ['auditor', 'admin', 'owner'],
  verifyAudit: ['auditor', 'admin'],
  read: ['viewer', 'developer', 'validator', 'approver', 'operator', 'owner', 'auditor', 'admin', 'service'],
};

/** The roles of which one is enough for a command or another act, for its model's team or the whole installation. */
export function rolesThatMay(act: Command | Act): readonly Role[] {
  return roles[act];
}
