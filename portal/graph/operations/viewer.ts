// Generated from documents/viewer.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { personNameText, type PersonNameFragment } from './shared.js';
import type { Role } from './schema-types.js';

export type ViewerQuery = {
  readonly viewer: {
    readonly person: PersonNameFragment;
    readonly roles: readonly Role[];
    readonly openApprovals: number;
    readonly openAlerts: number;
  };
};

export type ViewerQueryVariables = Record<string, never>;

export const viewerQuery: Operation<ViewerQuery, ViewerQueryVariables> = {
  text: `query Viewer {
  viewer {
    person {
      ...PersonName
    }
    roles
    openApprovals
    openAlerts
  }
}
${personNameText}`,
};
