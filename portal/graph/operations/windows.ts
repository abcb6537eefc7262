// Generated from documents/windows.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { MetricStatus, VerdictStatus } from './schema-types.js';

export type WindowLineFragment = {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly partial: boolean;
  readonly rows: string;
  readonly verdict: VerdictStatus;
  readonly mature: boolean;
  readonly labelCoverage: number | null;
  readonly version: { readonly number: number };
};

export const windowLineText = `fragment WindowLine on MonitoringWindow {
  id
  start
  end
  partial
  rows
  verdict
  mature
  labelCoverage
  version {
    number
  }
}`;

export type PerformanceWindowsQuery = {
  readonly model: {
    readonly id: string;
    readonly windows: {
      readonly totalCount: number;
      readonly nodes: readonly ({
        readonly performance: readonly {
          readonly name: string;
          readonly variant: string;
          readonly value: number | null;
          readonly lower: number | null;
          readonly upper: number | null;
          readonly n: string | null;
          readonly reference: number | null;
          readonly threshold: number | null;
          readonly status: MetricStatus;
          readonly segment: string | null;
          readonly reason: string | null;
        }[];
      } & WindowLineFragment)[];
    };
  } | null;
};

export interface PerformanceWindowsQueryVariables {
  readonly key: string;
}

export const performanceWindowsQuery: Operation<PerformanceWindowsQuery, PerformanceWindowsQueryVariables> = {
  text: `query PerformanceWindows($key: String!) {
  model(key: $key) {
    id
    windows(first: 60) {
      totalCount
      nodes {
        ...WindowLine
        performance {
          name
          variant
          value
          lower
          upper
          n
          reference
          threshold
          status
          segment
          reason
        }
      }
    }
  }
}
${windowLineText}`,
};

export type DriftWindowsQuery = {
  readonly model: {
    readonly id: string;
    readonly windows: {
      readonly totalCount: number;
      readonly nodes: readonly ({
        readonly columns: readonly {
          readonly column: string;
          readonly role: string;
          readonly segment: string | null;
          readonly effect: {
            readonly variant: string;
            readonly value: number | null;
            readonly threshold: number | null;
            readonly status: MetricStatus;
          };
        }[];
      } & WindowLineFragment)[];
    };
  } | null;
};

export interface DriftWindowsQueryVariables {
  readonly key: string;
}

export const driftWindowsQuery: Operation<DriftWindowsQuery, DriftWindowsQueryVariables> = {
  text: `query DriftWindows($key: String!) {
  model(key: $key) {
    id
    windows(first: 45) {
      totalCount
      nodes {
        ...WindowLine
        columns {
          column
          role
          segment
          effect {
            variant
            value
            threshold
            status
          }
        }
      }
    }
  }
}
${windowLineText}`,
};

export type QualityWindowsQuery = {
  readonly model: {
    readonly id: string;
    readonly windows: {
      readonly totalCount: number;
      readonly nodes: readonly ({
        readonly quality: readonly {
          readonly name: string;
          readonly variant: string;
          readonly column: string | null;
          readonly value: number | null;
          readonly reference: number | null;
          readonly threshold: number | null;
          readonly status: MetricStatus;
        }[];
      } & WindowLineFragment)[];
    };
  } | null;
};

export interface QualityWindowsQueryVariables {
  readonly key: string;
}

export const qualityWindowsQuery: Operation<QualityWindowsQuery, QualityWindowsQueryVariables> = {
  text: `query QualityWindows($key: String!) {
  model(key: $key) {
    id
    windows(first: 30) {
      totalCount
      nodes {
        ...WindowLine
        quality {
          name
          variant
          column
          value
          reference
          threshold
          status
        }
      }
    }
  }
}
${windowLineText}`,
};

export type ServiceWindowsQuery = {
  readonly model: {
    readonly id: string;
    readonly windows: {
      readonly totalCount: number;
      readonly nodes: readonly ({
        readonly service: readonly {
          readonly name: string;
          readonly variant: string;
          readonly value: number | null;
          readonly n: string | null;
          readonly status: MetricStatus;
        }[];
      } & WindowLineFragment)[];
    };
  } | null;
};

export interface ServiceWindowsQueryVariables {
  readonly key: string;
}

export const serviceWindowsQuery: Operation<ServiceWindowsQuery, ServiceWindowsQueryVariables> = {
  text: `query ServiceWindows($key: String!) {
  model(key: $key) {
    id
    windows(first: 60) {
      totalCount
      nodes {
        ...WindowLine
        service {
          name
          variant
          value
          n
          status
        }
      }
    }
  }
}
${windowLineText}`,
};
