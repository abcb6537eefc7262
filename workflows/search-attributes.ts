import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Search attributes of every workflow of Tenure; the namespace must know them before the first start. */
export const searchAttributes = {
  model: defineSearchAttributeKey('TenureModel', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('TenureStage', SearchAttributeType.KEYWORD),
  riskTier: defineSearchAttributeKey('TenureRiskTier', SearchAttributeType.KEYWORD),
  awaitingApproval: defineSearchAttributeKey('TenureAwaitingApproval', SearchAttributeType.BOOL),
  alertLevel: defineSearchAttributeKey('TenureAlertLevel', SearchAttributeType.KEYWORD),
  champion: defineSearchAttributeKey('TenureChampion', SearchAttributeType.INT),
} as const;
