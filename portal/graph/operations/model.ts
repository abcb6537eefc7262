// Generated from documents/model.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { Json } from '../json.js';
import { findingLineText, type FindingLineFragment } from './inbox.js';
import { modelLineText, type ModelLineFragment } from './models.js';
import { permissionText, personNameText, type PermissionFragment, type PersonNameFragment } from './shared.js';
import type { ApprovalStatus, Command, Decision, Stage, StageStatus } from './schema-types.js';

export type VersionLineFragment = {
  readonly id: string;
  readonly number: number;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly pendingCommand: Command | null;
  readonly createdAt: string;
  readonly submittedBy: PersonNameFragment | null;
  readonly dataset: { readonly key: string; readonly number: number; readonly rows: string } | null;
  readonly trainingRun: { readonly trainer: string; readonly metrics: Json } | null;
  readonly validation: {
    readonly passed: boolean;
    readonly gates: readonly { readonly gate: string; readonly passed: boolean; readonly waived: boolean }[];
  } | null;
  readonly approvalRequest: {
    readonly id: string;
    readonly status: ApprovalStatus;
    readonly requiredApprovals: number;
    readonly decisions: readonly { readonly decision: Decision }[];
  } | null;
  readonly workflow: { readonly url: string | null } | null;
};

export const versionLineText = `fragment VersionLine on ModelVersion {
  id
  number
  stage
  stageStatus
  pendingCommand
  createdAt
  submittedBy {
    ...PersonName
  }
  dataset {
    key
    number
    rows
  }
  trainingRun {
    trainer
    metrics
  }
  validation {
    passed
    gates {
      gate
      passed
      waived
    }
  }
  approvalRequest {
    id
    status
    requiredApprovals
    decisions {
      decision
    }
  }
  workflow {
    url
  }
}`;

export type ModelQuery = {
  readonly model:
    | ({
        readonly pendingCommand: Command | null;
        readonly team: { readonly key: string; readonly name: string };
        readonly useCase: { readonly key: string; readonly title: string; readonly purpose: string | null } | null;
        readonly policy: { readonly key: string; readonly number: number; readonly digest: string };
        readonly workflow: { readonly workflowId: string; readonly url: string | null };
        readonly allowedCommands: readonly PermissionFragment[];
        readonly findings: readonly FindingLineFragment[];
        readonly deployments: readonly {
          readonly id: string;
          readonly environment: string;
          readonly active: boolean;
          readonly since: string;
          readonly until: string | null;
          readonly version: { readonly number: number };
        }[];
        readonly versions: { readonly totalCount: number; readonly nodes: readonly VersionLineFragment[] };
      } & ModelLineFragment)
    | null;
};

export interface ModelQueryVariables {
  readonly key: string;
}

export const modelQuery: Operation<ModelQuery, ModelQueryVariables> = {
  text: `query Model($key: String!) {
  model(key: $key) {
    ...ModelLine
    pendingCommand
    team {
      key
      name
    }
    useCase {
      key
      title
      purpose
    }
    policy {
      key
      number
      digest
    }
    workflow {
      workflowId
      url
    }
    allowedCommands {
      ...Permission
    }
    findings(open: true) {
      ...FindingLine
    }
    deployments {
      id
      environment
      active
      since
      until
      version {
        number
      }
    }
    versions(first: 20) {
      totalCount
      nodes {
        ...VersionLine
      }
    }
  }
}
${modelLineText}
${personNameText}
${permissionText}
${findingLineText}
${versionLineText}`,
};
