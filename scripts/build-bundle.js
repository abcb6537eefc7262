import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtBundles, bundleWorkflows } from '../dist/workers/bundle-workflows.js';

// Bundles the compiled workflows for the life-cycle worker and takes away the bundles of older code. In a process of its
// own: what was compiled a moment ago must not be imported in its older form.
const bundle = await bundleWorkflows(builtBundles);
for (const file of existsSync(builtBundles) ? readdirSync(builtBundles) : []) {
  if (file !== basename(bundle)) rmSync(join(builtBundles, file));
}
