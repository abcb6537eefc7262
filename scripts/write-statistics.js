import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './run.js';
import { statisticsDocument } from './statistics/document.js';
import { functionsOf } from './statistics/functions-of.js';

// Writes docs/statistics.md from the built code and docs/statistics/other-tools.json; `--check` only says whether it is stale.
const built = (path) => import(`../dist/domain/statistics/${path}.js`);
const { catalogue } = await built('catalogue');
const { computeStatistic } = await built('compute-statistic');
const { decodeValue } = await built('encoding/decode-value');
const { encodeValue } = await built('encoding/encode-value');
const { toolCalls } = await built('catalogue/tool-calls');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const text = statisticsDocument({
  catalogue,
  compute: (family, variant, inputs) => encodeValue(computeStatistic(family, variant, decodeValue(inputs))),
  toolCalls,
  examples: read('docs/statistics/other-tools.json'),
  cases: read('test/domain/statistics/reference.json').cases,
  functions: functionsOf(root, catalogue),
});
const file = join(root, 'docs', 'statistics.md');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) fail('docs/statistics.md is stale: run node scripts/write-statistics.js');
