// Generated from documents/models.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { pagePartsText, personNameText, type PagePartsFragment, type PersonNameFragment } from './shared.js';
import type { ModelFilter, ModelKind, Stage, StageStatus } from './schema-types.js';

export type ModelLineFragment = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly riskTier: number;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly suspended: boolean;
  readonly waitingFor: string | null;
  readonly owner: PersonNameFragment;
  readonly champion: { readonly number: number } | null;
  readonly latestVersion: { readonly number: number; readonly stage: Stage; readonly stageStatus: StageStatus } | null;
};

export const modelLineText = `fragment ModelLine on Model {
  id
  key
  name
  kind
  riskTier
  stage
  stageStatus
  suspended
  waitingFor
  owner {
    ...PersonName
  }
  champion {
    number
  }
  latestVersion {
    number
    stage
    stageStatus
  }
}`;

export type ModelsQuery = {
  readonly models: {
    readonly totalCount: number;
    readonly nodes: readonly ModelLineFragment[];
    readonly pageInfo: PagePartsFragment;
  };
};

export interface ModelsQueryVariables {
  readonly filter?: ModelFilter | null;
  readonly first: number;
  readonly after?: string | null;
}

export const modelsQuery: Operation<ModelsQuery, ModelsQueryVariables> = {
  text: `query Models($filter: ModelFilter, $first: Int!, $after: String) {
  models(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...ModelLine
    }
    pageInfo {
      ...PageParts
    }
  }
}
${modelLineText}
${personNameText}
${pagePartsText}`,
};
