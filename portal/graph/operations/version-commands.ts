// Generated from documents/version-commands.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import { problemPartsText, type ProblemPartsFragment } from './shared.js';
import type {
  DeployInput,
  RetireVersionInput,
  SubmitForValidationInput,
  WaiveGateInput,
  WithdrawInput,
} from './schema-types.js';

export type RetireVersionMutation = {
  readonly retireVersion:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'RetireVersionPayload'; readonly version: { readonly id: string } };
};

export interface RetireVersionMutationVariables {
  readonly input: RetireVersionInput;
}

export const retireVersionMutation: Operation<RetireVersionMutation, RetireVersionMutationVariables> = {
  text: `mutation RetireVersion($input: RetireVersionInput!) {
  retireVersion(input: $input) {
    __typename
    ... on RetireVersionPayload {
      version {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type SubmitForValidationMutation = {
  readonly submitForValidation:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'SubmitForValidationPayload'; readonly version: { readonly id: string } };
};

export interface SubmitForValidationMutationVariables {
  readonly input: SubmitForValidationInput;
}

export const submitForValidationMutation: Operation<SubmitForValidationMutation, SubmitForValidationMutationVariables> =
  {
    text: `mutation SubmitForValidation($input: SubmitForValidationInput!) {
  submitForValidation(input: $input) {
    __typename
    ... on SubmitForValidationPayload {
      version {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
  };

export type DeployMutation = {
  readonly deploy:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | { readonly __typename: 'DeployPayload'; readonly version: { readonly id: string } }
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>);
};

export interface DeployMutationVariables {
  readonly input: DeployInput;
}

export const deployMutation: Operation<DeployMutation, DeployMutationVariables> = {
  text: `mutation Deploy($input: DeployInput!) {
  deploy(input: $input) {
    __typename
    ... on DeployPayload {
      version {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type WithdrawMutation = {
  readonly withdraw:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'WithdrawPayload'; readonly request: { readonly id: string } };
};

export interface WithdrawMutationVariables {
  readonly input: WithdrawInput;
}

export const withdrawMutation: Operation<WithdrawMutation, WithdrawMutationVariables> = {
  text: `mutation Withdraw($input: WithdrawInput!) {
  withdraw(input: $input) {
    __typename
    ... on WithdrawPayload {
      request {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};

export type WaiveGateMutation = {
  readonly waiveGate:
    | ({ readonly __typename: 'Conflict' } & Extract<ProblemPartsFragment, { readonly __typename: 'Conflict' }>)
    | ({ readonly __typename: 'Forbidden' } & Extract<ProblemPartsFragment, { readonly __typename: 'Forbidden' }>)
    | ({ readonly __typename: 'InvalidInput' } & Extract<ProblemPartsFragment, { readonly __typename: 'InvalidInput' }>)
    | ({ readonly __typename: 'NotFound' } & Extract<ProblemPartsFragment, { readonly __typename: 'NotFound' }>)
    | ({ readonly __typename: 'Refused' } & Extract<ProblemPartsFragment, { readonly __typename: 'Refused' }>)
    | { readonly __typename: 'WaiveGatePayload'; readonly version: { readonly id: string } };
};

export interface WaiveGateMutationVariables {
  readonly input: WaiveGateInput;
}

export const waiveGateMutation: Operation<WaiveGateMutation, WaiveGateMutationVariables> = {
  text: `mutation WaiveGate($input: WaiveGateInput!) {
  waiveGate(input: $input) {
    __typename
    ... on WaiveGatePayload {
      version {
        id
      }
    }
    ...ProblemParts
  }
}
${problemPartsText}`,
};
