import { toOpaqueId } from '../ids/to-opaque-id.js';
import type { News } from './news.js';
import { modelPage } from './portal-paths.js';

export interface FindingFacts {
  readonly findingId: string;
  readonly model: string;
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly title: string;
}

/** Somebody has to deal with something. The finding's reason stays in the product: it may hold a person's words. */
export function findingOpened({ findingId, model, severity, title }: FindingFacts): News {
  return {
    kind: 'finding.opened',
    key: findingId,
    payload: {
      model,
      summary: `A finding of ${severity} severity was opened for ${model}: ${title}.`,
      path: modelPage(model),
      details: { findingId: toOpaqueId('Finding', findingId), severity, title },
    },
  };
}
