// Generated from documents/monitoring-commands.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { problemPartsText, type ProblemPartsFragment } from './shared.js';
import type { AcknowledgeAlertInput, MonitoringInput } from './schema-types.js';

export type PauseMonitoringMutation = {
  readonly pauseMonitoring:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | { readonly __typename: 'MonitoringPayload'; readonly monitoring: { readonly paused: boolean } }
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface PauseMonitoringMutationVariables {
  readonly input: MonitoringInput;
}

export const pauseMonitoringMutation: Operation<PauseMonitoringMutation, PauseMonitoringMutationVariables> = {
  text: `mutation PauseMonitoring($input: MonitoringInput!) {
  pauseMonitoring(input: $input) {
    __typename
    ... on MonitoringPayload {
      monitoring {
        paused
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type ResumeMonitoringMutation = {
  readonly resumeMonitoring:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | { readonly __typename: 'MonitoringPayload'; readonly monitoring: { readonly paused: boolean } }
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface ResumeMonitoringMutationVariables {
  readonly input: MonitoringInput;
}

export const resumeMonitoringMutation: Operation<ResumeMonitoringMutation, ResumeMonitoringMutationVariables> = {
  text: `mutation ResumeMonitoring($input: MonitoringInput!) {
  resumeMonitoring(input: $input) {
    __typename
    ... on MonitoringPayload {
      monitoring {
        paused
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type RunMonitoringNowMutation = {
  readonly runMonitoringNow:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | { readonly __typename: 'MonitoringPayload'; readonly monitoring: { readonly paused: boolean } }
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface RunMonitoringNowMutationVariables {
  readonly input: MonitoringInput;
}

export const runMonitoringNowMutation: Operation<RunMonitoringNowMutation, RunMonitoringNowMutationVariables> = {
  text: `mutation RunMonitoringNow($input: MonitoringInput!) {
  runMonitoringNow(input: $input) {
    __typename
    ... on MonitoringPayload {
      monitoring {
        paused
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type AcknowledgeAlertMutation = {
  readonly acknowledgeAlert:
    | { readonly __typename: 'AcknowledgeAlertPayload'; readonly alert: { readonly id: string } }
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface AcknowledgeAlertMutationVariables {
  readonly input: AcknowledgeAlertInput;
}

export const acknowledgeAlertMutation: Operation<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables> = {
  text: `mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    __typename
    ... on AcknowledgeAlertPayload {
      alert {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};
