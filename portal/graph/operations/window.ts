// Generated from documents/window.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { Json } from '../json.js';
import { type WindowLineFragment, windowLineText } from './windows.js';
import type { MetricStatus, VerdictStatus } from './schema-types.js';

export type WindowQuery = {
  readonly node:
    | { readonly __typename: 'Alert' }
    | { readonly __typename: 'ApprovalDecision' }
    | { readonly __typename: 'ApprovalRequest' }
    | { readonly __typename: 'Artifact' }
    | { readonly __typename: 'AuditEvent' }
    | { readonly __typename: 'DatasetVersion' }
    | { readonly __typename: 'Deployment' }
    | { readonly __typename: 'Finding' }
    | { readonly __typename: 'Model' }
    | { readonly __typename: 'ModelVersion' }
    | ({
        readonly __typename: 'MonitoringWindow';
        readonly notes: readonly string[];
        readonly columns: readonly {
          readonly column: string;
          readonly role: string;
          readonly segment: string | null;
          readonly verdict: VerdictStatus;
          readonly reason: string;
          readonly adjustedP: number | null;
          readonly effect: {
            readonly variant: string;
            readonly value: number | null;
            readonly threshold: number | null;
            readonly status: MetricStatus;
          };
          readonly histogram: Json;
        }[];
      } & WindowLineFragment)
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'PolicyVersion' }
    | { readonly __typename: 'Team' }
    | { readonly __typename: 'TrainingRun' }
    | { readonly __typename: 'UseCase' }
    | { readonly __typename: 'ValidationReport' }
    | null;
};

export interface WindowQueryVariables {
  readonly id: string;
}

export const windowQuery: Operation<WindowQuery, WindowQueryVariables> = {
  text: `query Window($id: ID!) {
  node(id: $id) {
    __typename
    ... on MonitoringWindow {
      ...WindowLine
      notes
      columns {
        column
        role
        segment
        verdict
        reason
        adjustedP
        effect {
          variant
          value
          threshold
          status
        }
        histogram
      }
    }
  }
}
${windowLineText}`,
};
