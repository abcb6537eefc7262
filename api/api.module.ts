import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { apiDependencies, type ApiDependencies } from './api-dependencies.js';
import { Authenticator } from './auth/authenticator.service.js';
import { HttpPermissionGuard } from './auth/http-permission.guard.js';
import { PermissionGuard } from './auth/permission.guard.js';
import { HttpErrorFilter } from './errors/http-error.filter.js';
import { graphqlOptions } from './graphql-options.js';
import { ArtifactsController } from './http/artifacts.controller.js';
import { DevTokenController } from './http/dev-token.controller.js';
import { DevUsersController } from './http/dev-users.controller.js';
import { HealthController } from './http/health.controller.js';
import { LabelsController } from './http/labels.controller.js';
import { WatermarkController } from './http/watermark.controller.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { resolvers } from './resolvers/index.js';
import { ApprovalCommands } from './services/approval.commands.js';
import { ApprovalsService } from './services/approvals.service.js';
import { AuditCommands } from './services/audit.commands.js';
import { AuditService } from './services/audit.service.js';
import { BaselinesService } from './services/baselines.service.js';
import { CatalogueCommands } from './services/catalogue.commands.js';
import { FindingsService } from './services/findings.service.js';
import { ModelsService } from './services/models.service.js';
import { MonitoringCommands } from './services/monitoring.commands.js';
import { MonitoringService } from './services/monitoring.service.js';
import { NodesService } from './services/nodes.service.js';
import { PermissionsService } from './services/permissions.service.js';
import { ServingCommands } from './services/serving.commands.js';
import { VersionCommands } from './services/version.commands.js';
import { ChangeFeed } from './subscriptions/change-feed.js';
import { ChangesService } from './subscriptions/changes.service.js';

const services = [
  ApprovalCommands,
  ApprovalsService,
  AuditCommands,
  AuditService,
  BaselinesService,
  CatalogueCommands,
  ChangeFeed,
  ChangesService,
  FindingsService,
  ModelsService,
  MonitoringCommands,
  MonitoringService,
  NodesService,
  PermissionsService,
  ServingCommands,
  VersionCommands,
];

/** What the composition root gives, for the whole application. */
@Module({})
class DependenciesModule {
  static with(dependencies: ApiDependencies): DynamicModule {
    const limiter = { provide: RateLimiter, useValue: new RateLimiter(dependencies.settings.rateLimitPoints) };
    const given = { provide: apiDependencies, useValue: dependencies };
    return {
      module: DependenciesModule,
      global: true,
      providers: [given, limiter, Authenticator],
      exports: [given, limiter, Authenticator],
    };
  }
}

@Module({})
export class ApiModule {
  /** The API around given dependencies. */
  static with(dependencies: ApiDependencies): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DependenciesModule.with(dependencies),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Authenticator, RateLimiter],
          useFactory: (authenticator: Authenticator, limiter: RateLimiter) =>
            graphqlOptions(dependencies, authenticator, limiter),
        }),
      ],
      controllers: [
        ArtifactsController,
        DevTokenController,
        DevUsersController,
        HealthController,
        LabelsController,
        WatermarkController,
      ],
      providers: [
        ...services,
        ...resolvers,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: HttpPermissionGuard },
        { provide: APP_FILTER, useClass: HttpErrorFilter },
      ],
    };
  }
}
