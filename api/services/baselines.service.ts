import { Inject, Injectable } from '@nestjs/common';
import type { Baseline } from '../../domain/profile/baseline.js';
import { References } from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';

/** Baselines by the digest of their artifact, kept in memory: the windows of a deployment ask for the same one. */
@Injectable()
export class BaselinesService {
  private readonly references: References;

  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {
    this.references = new References(dependencies.store.artifacts);
  }

  /** Null without a digest, when it is no baseline, and when its bytes are lost: what does not need it is shown all the same. */
  async find(digest: string | null): Promise<Baseline | null> {
    try {
      return await this.references.baseline(digest);
    } catch (err) {
      this.dependencies.log.warn({ err, digest }, 'a baseline could not be read');
      return null;
    }
  }
}
