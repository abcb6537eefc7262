// Generated from documents/version.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { permissionText, personNameText, type PermissionFragment, type PersonNameFragment } from './shared.js';

export type VersionQuery = {
  readonly model: {
    readonly version: {
      readonly id: string;
      readonly allowedCommands: readonly PermissionFragment[];
      readonly approvalRequest: { readonly id: string } | null;
      readonly contributors: readonly PersonNameFragment[];
      readonly artifact: { readonly digest: string; readonly size: string } | null;
      readonly validation: {
        readonly decidedAt: string;
        readonly gates: readonly {
          readonly gate: string;
          readonly passed: boolean;
          readonly waived: boolean;
          readonly mandatory: boolean;
          readonly reason: string;
        }[];
      } | null;
    } | null;
  } | null;
};

export interface VersionQueryVariables {
  readonly key: string;
  readonly number: number;
}

export const versionQuery: Operation<VersionQuery, VersionQueryVariables> = {
  text: `query Version($key: String!, $number: Int!) {
  model(key: $key) {
    version(number: $number) {
      id
      allowedCommands {
        ...Permission
      }
      approvalRequest {
        id
      }
      contributors {
        ...PersonName
      }
      artifact {
        digest
        size
      }
      validation {
        decidedAt
        gates {
          gate
          passed
          waived
          mandatory
          reason
        }
      }
    }
  }
}
${permissionText}
${personNameText}`,
};
