/**
 * Places at which a test may kill, stop or disturb a process: each lies between two effects that must not come apart.
 * Named after the way that they lie on. `.beforeCommit` is inside a transaction, `.after...` behind a lasting effect that
 * nobody was told of yet.
 */
export const failPointNames = [
  // A person's command: rows written and not committed; committed and not answered.
  'register.beforeCommit',
  'register.afterCommit',
  'submit.beforeCommit',
  'submit.afterCommit',
  'decision.beforeCommit',
  'decision.afterCommit',
  'rollback.beforeCommit',
  'rollback.afterCommit',
  'retirement.beforeCommit',
  'retirement.afterCommit',
  'operate.beforeCommit',
  'operate.afterCommit',
  // From the committed row to the workflow, and to people.
  'relay.afterClaim',
  'relay.afterSend',
  'relay.afterMark',
  'relay.beforeNotify',
  'relay.afterNotify',
  'reconcile.afterRepair',
  'checkpoint.beforeCopy',
  // A release: files, training, validation, approval.
  'upload.beforeRename',
  'upload.afterRename',
  'training.midway',
  'training.beforeRegister',
  'training.afterRegister',
  'release.beforeRecord',
  'release.afterRecord',
  'release.afterStage',
  'release.afterCommand',
  'release.afterOpen',
  'decision.afterLoad',
  // A deployment, in the life-cycle worker and in the scoring server.
  'deploy.afterPrepare',
  'deploy.afterReady',
  'deploy.afterApply',
  'swap.afterLoad',
  'swap.betweenFences',
  'lease.afterRenew',
  // A prediction and its flush.
  'predict.afterScore',
  'flush.beforeWrite',
  'predict.afterCommit',
  // A window, its alerts and what is done about them.
  'labels.afterJoin',
  'window.beforeWatermark',
  'window.afterClose',
  'window.afterJudge',
  'monitoring.afterRun',
  'alert.beforeCommit',
  'alert.afterRespond',
  // A model's own workflow, and its end.
  'rollback.afterRecord',
  'command.afterFinish',
  'continueAsNew.before',
  'retirement.afterStart',
  'retirement.afterCancel',
  'retirement.afterSilence',
  'retirement.afterRecord',
] as const;

export type FailPointName = (typeof failPointNames)[number];
