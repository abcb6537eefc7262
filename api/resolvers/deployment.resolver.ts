import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { DeploymentRecord } from '../../store/queries/deployments.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { Deployment } from '../schema/types/deployment.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';

@Resolver(() => Deployment)
export class DeploymentResolver {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  @ResolveField(() => Model)
  model(@Parent() deployment: DeploymentRecord, @Load() load: Loaders) {
    return load.model.load({ id: deployment.modelId, moment: deployment.moment });
  }

  @ResolveField(() => ModelVersion)
  version(@Parent() deployment: DeploymentRecord, @Load() load: Loaders) {
    return load.version.load({ id: deployment.versionId, moment: deployment.moment });
  }

  @ResolveField(() => String, { description: 'Where it is scored.' })
  async endpoint(@Parent() deployment: DeploymentRecord, @Load() load: Loaders) {
    const model = await load.model.load({ id: deployment.modelId, moment: deployment.moment });
    return `${this.dependencies.settings.scoringUrl}/v2/models/${model?.key}/infer`;
  }
}
