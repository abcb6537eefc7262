import type { ModelQuery } from '../../graph/operations/model.js';

/** A model as its screen reads it. */
export type ShownModel = NonNullable<ModelQuery['model']>;
