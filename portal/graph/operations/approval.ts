// Generated from documents/approval.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { Json } from '../json.js';
import {
  permissionText,
  personNameText,
  problemPartsText,
  type PermissionFragment,
  type PersonNameFragment,
  type ProblemPartsFragment,
} from './shared.js';
import type {
  ApprovalKind,
  ApprovalStatus,
  Command,
  DecideApprovalInput,
  Decision,
  Stage,
  StageStatus,
} from './schema-types.js';

export type ApprovalQuery = {
  readonly approvalRequest: {
    readonly id: string;
    readonly kind: ApprovalKind;
    readonly status: ApprovalStatus;
    readonly openedAt: string;
    readonly deadline: string | null;
    readonly requiredApprovals: number;
    readonly subject: {
      readonly key: string;
      readonly name: string;
      readonly stage: Stage;
      readonly stageStatus: StageStatus;
      readonly waitingFor: string | null;
      readonly suspended: boolean;
      readonly owner: PersonNameFragment;
    };
    readonly version: {
      readonly number: number;
      readonly stage: Stage;
      readonly stageStatus: StageStatus;
      readonly pendingCommand: Command | null;
      readonly workflow: { readonly url: string | null } | null;
    } | null;
    readonly decisions: readonly {
      readonly id: string;
      readonly decision: Decision;
      readonly by: PersonNameFragment;
      readonly reason: string;
      readonly at: string;
      readonly packageDigest: string;
      readonly signature: string;
    }[];
    readonly mayDecide: PermissionFragment;
    readonly package: { readonly digest: string; readonly content: Json; readonly signature: string };
  } | null;
};

export interface ApprovalQueryVariables {
  readonly id: string;
}

export const approvalQuery: Operation<ApprovalQuery, ApprovalQueryVariables> = {
  text: `query Approval($id: ID!) {
  approvalRequest(id: $id) {
    id
    kind
    status
    openedAt
    deadline
    requiredApprovals
    subject {
      key
      name
      stage
      stageStatus
      waitingFor
      suspended
      owner {
        ...PersonName
      }
    }
    version {
      number
      stage
      stageStatus
      pendingCommand
      workflow {
        url
      }
    }
    decisions {
      id
      decision
      by {
        ...PersonName
      }
      reason
      at
      packageDigest
      signature
    }
    mayDecide {
      ...Permission
    }
    package {
      digest
      content
      signature
    }
  }
}
${personNameText}
${permissionText}`,
};

export type DecideApprovalMutation = {
  readonly decideApproval:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | {
        readonly __typename: 'DecideApprovalPayload';
        readonly request: { readonly id: string; readonly status: ApprovalStatus };
      }
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface DecideApprovalMutationVariables {
  readonly input: DecideApprovalInput;
}

export const decideApprovalMutation: Operation<DecideApprovalMutation, DecideApprovalMutationVariables> = {
  text: `mutation DecideApproval($input: DecideApprovalInput!) {
  decideApproval(input: $input) {
    __typename
    ... on DecideApprovalPayload {
      request {
        id
        status
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};
