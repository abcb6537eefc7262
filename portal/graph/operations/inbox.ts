// Generated from documents/inbox.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import {
  pagePartsText,
  permissionText,
  personNameText,
  type PagePartsFragment,
  type PermissionFragment,
  type PersonNameFragment,
} from './shared.js';
import type { ApprovalKind, ApprovalStatus, Decision } from './schema-types.js';

export type ApprovalLineFragment = {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status: ApprovalStatus;
  readonly openedAt: string;
  readonly deadline: string | null;
  readonly requiredApprovals: number;
  readonly subject: { readonly key: string; readonly name: string; readonly riskTier: number };
  readonly version: { readonly number: number; readonly submittedBy: PersonNameFragment | null } | null;
  readonly decisions: readonly { readonly id: string; readonly decision: Decision; readonly by: PersonNameFragment }[];
};

export const approvalLineText = `fragment ApprovalLine on ApprovalRequest {
  id
  kind
  status
  openedAt
  deadline
  requiredApprovals
  subject {
    key
    name
    riskTier
  }
  version {
    number
    submittedBy {
      ...PersonName
    }
  }
  decisions {
    id
    decision
    by {
      ...PersonName
    }
  }
}`;

export type FindingLineFragment = {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly owner: PersonNameFragment | null;
  readonly model: { readonly key: string; readonly name: string };
  readonly version: { readonly number: number } | null;
};

export const findingLineText = `fragment FindingLine on Finding {
  id
  severity
  title
  reason
  openedAt
  dueAt
  owner {
    ...PersonName
  }
  model {
    key
    name
  }
  version {
    number
  }
}`;

export type ApprovalsForMeQuery = {
  readonly approvalRequests: {
    readonly totalCount: number;
    readonly nodes: readonly ApprovalLineFragment[];
    readonly pageInfo: PagePartsFragment;
  };
};

export interface ApprovalsForMeQueryVariables {
  readonly first: number;
  readonly after?: string | null;
}

export const approvalsForMeQuery: Operation<ApprovalsForMeQuery, ApprovalsForMeQueryVariables> = {
  text: `query ApprovalsForMe($first: Int!, $after: String) {
  approvalRequests(status: OPEN, mine: true, first: $first, after: $after) {
    totalCount
    nodes {
      ...ApprovalLine
    }
    pageInfo {
      ...PageParts
    }
  }
}
${approvalLineText}
${personNameText}
${pagePartsText}`,
};

export type OpenApprovalsQuery = {
  readonly approvalRequests: {
    readonly totalCount: number;
    readonly nodes: readonly ({ readonly mayDecide: PermissionFragment } & ApprovalLineFragment)[];
    readonly pageInfo: PagePartsFragment;
  };
};

export interface OpenApprovalsQueryVariables {
  readonly first: number;
  readonly after?: string | null;
}

export const openApprovalsQuery: Operation<OpenApprovalsQuery, OpenApprovalsQueryVariables> = {
  text: `query OpenApprovals($first: Int!, $after: String) {
  approvalRequests(status: OPEN, first: $first, after: $after) {
    totalCount
    nodes {
      ...ApprovalLine
      mayDecide {
        ...Permission
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}
${approvalLineText}
${personNameText}
${permissionText}
${pagePartsText}`,
};

export type OpenFindingsQuery = {
  readonly findings: {
    readonly totalCount: number;
    readonly nodes: readonly FindingLineFragment[];
    readonly pageInfo: PagePartsFragment;
  };
};

export interface OpenFindingsQueryVariables {
  readonly first: number;
  readonly after?: string | null;
}

export const openFindingsQuery: Operation<OpenFindingsQuery, OpenFindingsQueryVariables> = {
  text: `query OpenFindings($first: Int!, $after: String) {
  findings(open: true, first: $first, after: $after) {
    totalCount
    nodes {
      ...FindingLine
    }
    pageInfo {
      ...PageParts
    }
  }
}
${findingLineText}
${personNameText}
${pagePartsText}`,
};
