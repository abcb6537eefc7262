// Generated from documents/live.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { AlertState, ApprovalKind } from './schema-types.js';

export type ModelChangedSubscription = {
  readonly modelChanged: {
    readonly model: { readonly id: string; readonly key: string };
    readonly entry: { readonly seq: string | null; readonly type: string };
  };
};

export type ModelChangedSubscriptionVariables = Record<string, never>;

export const modelChangedSubscription: Operation<ModelChangedSubscription, ModelChangedSubscriptionVariables> = {
  text: `subscription ModelChanged {
  modelChanged {
    model {
      id
      key
    }
    entry {
      seq
      type
    }
  }
}`,
};

export type ApprovalRequestedSubscription = {
  readonly approvalRequested: {
    readonly id: string;
    readonly kind: ApprovalKind;
    readonly subject: { readonly key: string };
    readonly version: { readonly number: number } | null;
  };
};

export type ApprovalRequestedSubscriptionVariables = Record<string, never>;

export const approvalRequestedSubscription: Operation<
  ApprovalRequestedSubscription,
  ApprovalRequestedSubscriptionVariables
> = {
  text: `subscription ApprovalRequested {
  approvalRequested {
    id
    kind
    subject {
      key
    }
    version {
      number
    }
  }
}`,
};

export type AlertChangedSubscription = {
  readonly alertChanged: {
    readonly id: string;
    readonly kind: string;
    readonly column: string | null;
    readonly state: AlertState;
    readonly summary: string;
    readonly model: { readonly key: string; readonly name: string };
  };
};

export type AlertChangedSubscriptionVariables = Record<string, never>;

export const alertChangedSubscription: Operation<AlertChangedSubscription, AlertChangedSubscriptionVariables> = {
  text: `subscription AlertChanged {
  alertChanged {
    id
    kind
    column
    state
    summary
    model {
      key
      name
    }
  }
}`,
};
