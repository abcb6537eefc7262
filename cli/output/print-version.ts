import type { ApprovalDetail, VersionDetail } from '../../client/index.js';
import type { Io } from '../io.js';
import { printDetails } from './details.js';
import { figure } from './figure.js';
import { printAllowedCommands } from './print-allowed-commands.js';
import { printTable, type Cell } from './table.js';
import { camelCase, stageWords } from './words.js';

function trainingText(run: VersionDetail['trainingRun']): Cell {
  if (!run) return null;
  const metrics = Object.entries(run.metrics ?? {})
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name} ${figure(value)}`);
  return [`${run.trainer}, seed ${run.seed ?? '-'}`, ...metrics, run.reason].filter(Boolean).join(', ');
}

function approvalText(request: ApprovalDetail | null): Cell {
  if (!request) return null;
  const by = request.decisions.map((one) => `${camelCase(one.decision)} by ${one.by.key}`).join(', ');
  const approvals = request.decisions.filter((one) => one.decision === 'APPROVE').length;
  return `${camelCase(request.status)}, ${approvals} of ${request.requiredApprovals}${by ? ` (${by})` : ''}`;
}

/** Where a version stands, what it is made of, how it did at the gates, and what can be done now. */
export function printVersion(io: Io, version: VersionDetail, request: ApprovalDetail | null): void {
  printDetails(io, [
    ['version', `${version.model.key}/${version.number}`],
    ['stage', stageWords(version.stage, version.stageStatus)],
    ['under way', version.pendingCommand && camelCase(version.pendingCommand)],
    ['created', version.createdAt],
    ['artifact', version.artifact && `${version.artifact.digest} (${version.artifact.size} bytes)`],
    ['dataset', version.dataset && `${version.dataset.key}, ${version.dataset.rows} rows, ${version.dataset.digest}`],
    ['training', trainingText(version.trainingRun)],
    ['submitted by', version.submittedBy?.key],
    ['contributors', version.contributors.map((person) => person.key).join(', ')],
    ['approval', approvalText(request)],
    ['workflow', version.workflow && (version.workflow.url ?? version.workflow.workflowId)],
  ]);
  if (version.validation) {
    io.out('');
    printTable(
      io,
      ['gate', 'result', 'reason'],
      version.validation.gates.map((gate) => [
        gate.gate,
        gate.waived ? 'waived' : gate.passed ? 'passed' : 'FAILED',
        gate.reason,
      ]),
      'No gates.',
    );
  }
  io.out('');
  printAllowedCommands(io, version.allowedCommands);
}
