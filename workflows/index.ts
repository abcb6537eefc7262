export { modelLifecycle } from './model-lifecycle.js';
export { monitoringRun } from './monitoring-run.js';
export { retirement } from './retirement.js';
export { versionRelease } from './version-release.js';
