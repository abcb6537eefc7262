import { distanceToolCalls } from './distance-tool-calls.js';
import { fairnessToolCalls } from './fairness-tool-calls.js';
import { qualityToolCalls } from './quality-tool-calls.js';
import { testToolCalls } from './test-tool-calls.js';

/**
 * For `family/variant`, the calls of other tools that give that very number; a variant without an entry is computed by no
 * tool that was asked.
 *
 * None is here by its documentation: `docs/statistics/other-tools.py` asks the tools themselves, in the releases that
 * `docs/statistics/requirements.txt` pins, about one worked example for every variant and keeps what they answer in
 * `docs/statistics/other-tools.json`. A call is here if, and only if, every number it gives there is ours within 1e-9
 * (within the `tolerance` of its answer where the tool computes with fewer digits). A test compares the two. So an
 * agreement is one of definitions: at other sizes a tool may choose another method (scipy's "auto", for instance, is exact
 * up to 10,000 rows), and a call may give fewer numbers than we do (Evidently a p-value without its statistic).
 */
export const toolCalls: Readonly<Record<string, readonly string[]>> = {
  ...distanceToolCalls,
  ...testToolCalls,
  ...qualityToolCalls,
  ...fairnessToolCalls,
};
