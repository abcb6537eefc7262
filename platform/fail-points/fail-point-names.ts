/** Places at which a test may kill a process: each lies between two effects that must not come apart. */
export const failPointNames = [
  'decision.afterCommit',
  'submit.afterCommit',
  'relay.afterSend',
  'relay.afterNotify',
  'deploy.afterApply',
  'predict.afterScore',
  'predict.afterCommit',
  'upload.beforeRename',
  'training.beforeRegister',
  'training.midway',
  'release.beforeRecord',
  'window.beforeWatermark',
] as const;

export type FailPointName = (typeof failPointNames)[number];
