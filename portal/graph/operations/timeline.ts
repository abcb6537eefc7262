// Generated from documents/timeline.graphql by `node scripts/write-operations.js`. Do not edit.
import type { Operation } from '../operation.js';
import type { Json } from '../json.js';
import { pagePartsText, personNameText, type PagePartsFragment, type PersonNameFragment } from './shared.js';

export type TimelineQuery = {
  readonly model: {
    readonly timeline: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly seq: string | null;
        readonly at: string;
        readonly type: string;
        readonly summary: string;
        readonly actor: PersonNameFragment | null;
        readonly details: Json;
      }[];
      readonly pageInfo: PagePartsFragment;
    };
  } | null;
};

export interface TimelineQueryVariables {
  readonly key: string;
  readonly first: number;
  readonly after?: string | null;
}

export const timelineQuery: Operation<TimelineQuery, TimelineQueryVariables> = {
  text: `query Timeline($key: String!, $first: Int!, $after: String) {
  model(key: $key) {
    timeline(first: $first, after: $after) {
      totalCount
      nodes {
        seq
        at
        type
        summary
        actor {
          ...PersonName
        }
        details
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}
${personNameText}
${pagePartsText}`,
};
