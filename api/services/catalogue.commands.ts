import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import { publishPolicy, registerDataset, registerModel, registerUseCase } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { PublishPolicyInput } from '../schema/inputs/publish-policy-input.js';
import type { RegisterDatasetInput } from '../schema/inputs/register-dataset-input.js';
import type { RegisterModelInput } from '../schema/inputs/register-model-input.js';
import type { RegisterUseCaseInput } from '../schema/inputs/register-use-case-input.js';
import { answer } from './answer.js';
import { withObjects } from './not-an-object.js';

type Json = Readonly<Record<string, unknown>>;

/** What is registered before a version: use cases, datasets, policies, models. */
@Injectable()
export class CatalogueCommands {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async registerUseCase(actor: Actor, load: Loaders, input: RegisterUseCaseInput) {
    const outcome = await registerUseCase(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ useCaseId }) => ({ useCase: await load.useCase.load(always(useCaseId)) }));
  }

  async registerDataset(actor: Actor, load: Loaders, input: RegisterDatasetInput) {
    const { schema, quality } = input as { schema: Json; quality?: Json | null };
    const outcome = await withObjects({ schema: schema ?? [], quality }, () =>
      registerDataset(this.dependencies.store, actor, { ...input, schema, quality }),
    );
    return answer(outcome, load, async ({ datasetId }) => ({ dataset: await load.dataset.load(always(datasetId)) }));
  }

  async publishPolicy(actor: Actor, load: Loaders, input: PublishPolicyInput) {
    const outcome = await publishPolicy(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ policyVersionId }) => ({
      policy: await load.policy.load(always(policyVersionId)),
    }));
  }

  async registerModel(actor: Actor, load: Loaders, input: RegisterModelInput) {
    const { riskAnswers } = input as { riskAnswers?: Json | null };
    const outcome = await withObjects({ riskAnswers }, () =>
      registerModel(this.dependencies.store, actor, { ...input, riskAnswers }),
    );
    return answer(outcome, load, async ({ modelId }) => ({ model: await load.model.load(always(modelId)) }));
  }
}
