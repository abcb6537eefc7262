// Generated from documents/shared.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Json } from '../json.js';
import type { Command } from './schema-types.js';

export type PersonNameFragment = { readonly key: string; readonly name: string };

export const personNameText = `fragment PersonName on Person {
  key
  name
}`;

export type PermissionFragment = {
  readonly command: Command;
  readonly allowed: boolean;
  readonly reasons: readonly { readonly rule: string; readonly message: string; readonly evidence: Json | null }[];
};

export const permissionText = `fragment Permission on AllowedCommand {
  command
  allowed
  reasons {
    rule
    message
    evidence
  }
}`;

export type ProblemPartsFragment =
  | {
      readonly __typename: 'Conflict';
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly path: readonly string[] | null;
    }
  | {
      readonly __typename: 'Forbidden';
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly path: readonly string[] | null;
    }
  | {
      readonly __typename: 'InvalidInput';
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly path: readonly string[] | null;
    }
  | {
      readonly __typename: 'NotFound';
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly path: readonly string[] | null;
    }
  | {
      readonly __typename: 'Refused';
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly path: readonly string[] | null;
      readonly reasons: readonly { readonly rule: string; readonly message: string; readonly evidence: Json | null }[];
    };

export const problemPartsText = `fragment ProblemParts on Problem {
  __typename
  code
  message
  hint
  path
  ... on Refused {
    reasons {
      rule
      message
      evidence
    }
  }
}`;

export type PagePartsFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor: string | null;
};

export const pagePartsText = `fragment PageParts on PageInfo {
  hasNextPage
  hasPreviousPage
  endCursor
}`;
