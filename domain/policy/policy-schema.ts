import schema from './schema.json' with { type: 'json' };

/** The published JSON Schema (draft 2020-12) of a policy document, `domain/policy/schema.json`. */
export const policySchema: Readonly<Record<string, unknown>> = schema;
