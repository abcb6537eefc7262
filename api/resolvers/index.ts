import { AlertResolver } from './alert.resolver.js';
import { ApprovalDecisionResolver, ApprovalRequestResolver } from './approval.resolver.js';
import { ApprovalMutationsResolver } from './approval-mutations.resolver.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditMutationsResolver } from './audit-mutations.resolver.js';
import { CatalogueMutationsResolver } from './catalogue-mutations.resolver.js';
import { DeploymentResolver } from './deployment.resolver.js';
import { FindingResolver } from './finding.resolver.js';
import { ModelResolver } from './model.resolver.js';
import { ModelMonitoringResolver, MonitoringResolver } from './model-monitoring.resolver.js';
import { ModelVersionResolver } from './model-version.resolver.js';
import { ColumnVerdictResolver, MonitoringWindowResolver } from './monitoring-window.resolver.js';
import { MonitoringMutationsResolver } from './monitoring-mutations.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { RateLimitResolver } from './rate-limit.resolver.js';
import { ServingMutationsResolver } from './serving-mutations.resolver.js';
import { StatisticResolver } from './statistic.resolver.js';
import { SubscriptionResolver } from './subscription.resolver.js';
import { TimelineResolver } from './timeline.resolver.js';
import { UseCaseResolver } from './use-case.resolver.js';
import { VersionMutationsResolver } from './version-mutations.resolver.js';
import { GrantResolver, PersonResolver, ViewerResolver } from './viewer.resolver.js';

/** Every resolver of the schema. */
export const resolvers = [
  AlertResolver,
  ApprovalDecisionResolver,
  ApprovalMutationsResolver,
  ApprovalRequestResolver,
  AuditMutationsResolver,
  AuditResolver,
  CatalogueMutationsResolver,
  ColumnVerdictResolver,
  DeploymentResolver,
  FindingResolver,
  GrantResolver,
  ModelMonitoringResolver,
  ModelResolver,
  ModelVersionResolver,
  MonitoringMutationsResolver,
  MonitoringResolver,
  MonitoringWindowResolver,
  NodeResolver,
  PersonResolver,
  RateLimitResolver,
  ServingMutationsResolver,
  StatisticResolver,
  SubscriptionResolver,
  TimelineResolver,
  UseCaseResolver,
  VersionMutationsResolver,
  ViewerResolver,
];
