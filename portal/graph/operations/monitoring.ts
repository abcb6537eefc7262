// Generated from documents/monitoring.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { pagePartsText, personNameText, type PagePartsFragment, type PersonNameFragment } from './shared.js';
import type { AlertState, ApprovalStatus, Stage, StageStatus } from './schema-types.js';

export type AlertLineFragment = {
  readonly id: string;
  readonly kind: string;
  readonly column: string | null;
  readonly segment: string | null;
  readonly level: string | null;
  readonly state: AlertState;
  readonly episode: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly firedAt: string | null;
  readonly clearedAt: string | null;
  readonly acknowledgedBy: PersonNameFragment | null;
  readonly mutedUntil: string | null;
  readonly muteReason: string | null;
  readonly note: string | null;
  readonly summary: string;
  readonly response: string | null;
  readonly responseReason: string | null;
  readonly release: { readonly workflowId: string; readonly url: string | null } | null;
  readonly releaseVersion: {
    readonly number: number;
    readonly stage: Stage;
    readonly stageStatus: StageStatus;
    readonly approvalRequest: { readonly id: string; readonly status: ApprovalStatus } | null;
  } | null;
  readonly version: { readonly number: number };
  readonly model: { readonly key: string; readonly name: string };
};

export const alertLineText = `fragment AlertLine on Alert {
  id
  kind
  column
  segment
  level
  state
  episode
  openedAt
  closedAt
  closeReason
  firedAt
  clearedAt
  acknowledgedBy {
    ...PersonName
  }
  mutedUntil
  muteReason
  note
  summary
  response
  responseReason
  release {
    workflowId
    url
  }
  releaseVersion {
    number
    stage
    stageStatus
    approvalRequest {
      id
      status
    }
  }
  version {
    number
  }
  model {
    key
    name
  }
}`;

export type MonitoringQuery = {
  readonly model: {
    readonly id: string;
    readonly monitoring: {
      readonly environment: string;
      readonly paused: boolean;
      readonly reason: string | null;
      readonly pausedAt: string | null;
      readonly cadence: string;
      readonly scheduleId: string | null;
      readonly windowSize: string;
      readonly clock: string;
      readonly watermark: string | null;
      readonly closedUntil: string | null;
      readonly lastRunAt: string | null;
    } | null;
    readonly alerts: readonly AlertLineFragment[];
  } | null;
};

export interface MonitoringQueryVariables {
  readonly key: string;
}

export const monitoringQuery: Operation<MonitoringQuery, MonitoringQueryVariables> = {
  text: `query Monitoring($key: String!) {
  model(key: $key) {
    id
    monitoring {
      environment
      paused
      reason
      pausedAt
      cadence
      scheduleId
      windowSize
      clock
      watermark
      closedUntil
      lastRunAt
    }
    alerts {
      ...AlertLine
    }
  }
}
${alertLineText}
${personNameText}`,
};

export type FiringAlertsQuery = {
  readonly alerts: {
    readonly totalCount: number;
    readonly nodes: readonly AlertLineFragment[];
    readonly pageInfo: PagePartsFragment;
  };
};

export interface FiringAlertsQueryVariables {
  readonly first: number;
  readonly after?: string | null;
}

export const firingAlertsQuery: Operation<FiringAlertsQuery, FiringAlertsQueryVariables> = {
  text: `query FiringAlerts($first: Int!, $after: String) {
  alerts(state: FIRING, first: $first, after: $after) {
    totalCount
    nodes {
      ...AlertLine
    }
    pageInfo {
      ...PageParts
    }
  }
}
${alertLineText}
${personNameText}
${pagePartsText}`,
};
