export { acknowledgeAlert, type AcknowledgeAlertInput, type AcknowledgeAlertValue } from './acknowledge-alert.js';
export { decideApproval, type DecideApprovalInput, type DecideApprovalValue } from './decide-approval.js';
export { deploy, type DeployInput, type DeployValue } from './deploy.js';
export { postWatermark, type PostWatermarkInput, type PostWatermarkValue } from './post-watermark.js';
export { pauseMonitoring } from './pause-monitoring.js';
export { publishPolicy, type PublishPolicyInput, type PublishPolicyValue } from './publish-policy.js';
export {
  recordGroundTruth,
  type GroundTruthItem,
  type RecordGroundTruthInput,
  type RecordGroundTruthValue,
} from './record-ground-truth.js';
export { recordLabels, type RecordLabelsInput, type RecordLabelsValue } from './record-labels.js';
export { registerDataset, type RegisterDatasetInput, type RegisterDatasetValue } from './register-dataset.js';
export { registerModel, type RegisterModelInput, type RegisterModelValue } from './register-model.js';
export { registerUseCase, type RegisterUseCaseInput, type RegisterUseCaseValue } from './register-use-case.js';
export { registerVersion, type RegisterVersionInput, type RegisterVersionValue } from './register-version.js';
export { resumeMonitoring } from './resume-monitoring.js';
export { resume, type ResumeInput, type ResumeValue } from './resume.js';
export { retrain, type RetrainInput, type RetrainValue } from './retrain.js';
export { retireVersion, type RetireVersionInput, type RetireVersionValue } from './retire-version.js';
export { retire, type RetireInput, type RetireValue } from './retire.js';
export { rollback, type RollbackInput, type RollbackValue } from './rollback.js';
export { runMonitoringNow, type RunMonitoringNowValue } from './run-monitoring-now.js';
export {
  submitForValidation,
  type SubmitForValidationInput,
  type SubmitForValidationValue,
} from './submit-for-validation.js';
export { suspend, type SuspendInput, type SuspendValue } from './suspend.js';
export { trainVersion, type TrainVersionInput, type TrainVersionValue } from './train-version.js';
export { waiveGate, type WaiveGateInput, type WaiveGateValue } from './waive-gate.js';
export { withdraw, type WithdrawInput, type WithdrawValue } from './withdraw.js';
export type { MonitoringInput, MonitoringValue } from '../monitoring/switch-monitoring.js';
