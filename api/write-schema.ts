import { writeFileSync } from 'node:fs';
import { generateSchema } from './generate-schema.js';

/** Writes `api/schema.graphql` anew: `node dist/api/write-schema.js`, in the root of the repository. */
writeFileSync('api/schema.graphql', await generateSchema());
