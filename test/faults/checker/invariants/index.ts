import { auditChain } from './audit-chain.js';
import { auditedChanges } from './audited-changes.js';
import { checkpoints } from './checkpoints.js';
import { fencesRise } from './fences-rise.js';
import type { Invariant } from './invariant.js';
import { noInventedApproval } from './no-invented-approval.js';
import { noLostApproval } from './no-lost-approval.js';
import { noOldFence } from './no-old-fence.js';
import { nothingStuck } from './nothing-stuck.js';
import { oneChampion } from './one-champion.js';
import { oneEffect } from './one-effect.js';
import { predictionsCounted } from './predictions-counted.js';
import { projection } from './projection.js';
import { retiredIsSilent } from './retired-is-silent.js';
import { sameAnswer } from './same-answer.js';
import { sameBytes } from './same-bytes.js';
import { toldOnce } from './told-once.js';
import { unknownResolved } from './unknown-resolved.js';
import { windowsTile } from './windows-tile.js';

/** Everything that is promised and can be checked from outside. */
export const invariants: readonly Invariant[] = [
  ...[noLostApproval, noInventedApproval, fencesRise, oneChampion, noOldFence, auditChain, checkpoints, auditedChanges],
  ...[windowsTile, predictionsCounted, sameAnswer, oneEffect, retiredIsSilent, projection, toldOnce, nothingStuck],
  ...[sameBytes, unknownResolved],
];
