// Generated from documents/model-commands.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { problemPartsText, type ProblemPartsFragment } from './shared.js';
import type { ResumeInput, RetireInput, RetrainInput, RollbackInput, SuspendInput } from './schema-types.js';

export type SuspendMutation = {
  readonly suspend:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'SuspendPayload'; readonly model: { readonly id: string } };
};

export interface SuspendMutationVariables {
  readonly input: SuspendInput;
}

export const suspendMutation: Operation<SuspendMutation, SuspendMutationVariables> = {
  text: `mutation Suspend($input: SuspendInput!) {
  suspend(input: $input) {
    __typename
    ... on SuspendPayload {
      model {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type ResumeMutation = {
  readonly resume:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'ResumePayload'; readonly model: { readonly id: string } };
};

export interface ResumeMutationVariables {
  readonly input: ResumeInput;
}

export const resumeMutation: Operation<ResumeMutation, ResumeMutationVariables> = {
  text: `mutation Resume($input: ResumeInput!) {
  resume(input: $input) {
    __typename
    ... on ResumePayload {
      model {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type RollbackMutation = {
  readonly rollback:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'RollbackPayload'; readonly model: { readonly id: string } };
};

export interface RollbackMutationVariables {
  readonly input: RollbackInput;
}

export const rollbackMutation: Operation<RollbackMutation, RollbackMutationVariables> = {
  text: `mutation Rollback($input: RollbackInput!) {
  rollback(input: $input) {
    __typename
    ... on RollbackPayload {
      model {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type RetireMutation = {
  readonly retire:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'RetirePayload'; readonly model: { readonly id: string } };
};

export interface RetireMutationVariables {
  readonly input: RetireInput;
}

export const retireMutation: Operation<RetireMutation, RetireMutationVariables> = {
  text: `mutation Retire($input: RetireInput!) {
  retire(input: $input) {
    __typename
    ... on RetirePayload {
      model {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type RetrainMutation = {
  readonly retrain:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'RetrainPayload'; readonly version: { readonly id: string } };
};

export interface RetrainMutationVariables {
  readonly input: RetrainInput;
}

export const retrainMutation: Operation<RetrainMutation, RetrainMutationVariables> = {
  text: `mutation Retrain($input: RetrainInput!) {
  retrain(input: $input) {
    __typename
    ... on RetrainPayload {
      version {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};
