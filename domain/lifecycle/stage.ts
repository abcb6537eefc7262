/** Where a version is on its way. */
export const stages = ['development', 'validation', 'approval', 'deployment', 'production', 'retired'] as const;
export type Stage = (typeof stages)[number];

/** How it stands there. */
export const stageStatuses = ['pending', 'inProgress', 'onHold', 'passed', 'failed'] as const;
export type StageStatus = (typeof stageStatuses)[number];
