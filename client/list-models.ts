import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { ModelKind, ModelSummary, Page, PageRequest, Stage } from './types.js';

/** Models by key, a page at a time. */
export async function listModels(
  client: Client,
  options: PageRequest & {
    readonly filter?: {
      readonly text?: string;
      readonly kind?: ModelKind;
      readonly stage?: Stage;
      readonly team?: string;
      readonly riskTier?: number;
      readonly waitingForMe?: boolean;
      /** Whether it waits for somebody or something. */
      readonly waiting?: boolean;
    };
  } = {},
): Promise<Page<ModelSummary>> {
  const document = `query Models($filter: ModelFilter, $first: Int, $after: String) {
    models(filter: $filter, first: $first, after: $after) { nodes { ${fields.modelSummary} } ${fields.page} }
  }`;
  return (await client.query<{ models: Page<ModelSummary> }>(document, { ...options })).models;
}
