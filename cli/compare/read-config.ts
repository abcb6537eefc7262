import { z } from 'zod';
import { columnRoles } from '../../domain/monitoring/comparison/column-role.js';
import { defaultMonitoring } from '../../domain/policy/templates/default-monitoring.js';
import type { CompareSettings } from '../../profiling/compare/compare-settings.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { readDocument } from '../options/read-document.js';

const share = z.number().min(0).max(1);
const column = z
  .object({
    role: z.enum(columnRoles),
    type: z.enum(['number', 'category']),
    range: z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high, 'must begin with the smaller one'),
  })
  .partial()
  .strict();
const drift = z.object({
  alpha: share,
  minRows: z.int().min(1),
  minorPsi: z.number().min(0),
  majorPsi: z.number().min(0),
});
const quality = z.object({
  alpha: share,
  minRise: share,
  minRatio: z.number().min(1),
  unseenShare: share,
  minUnseenRows: z.int().min(1),
});
const config = z
  .object({
    columns: z.record(z.string(), column),
    drift: drift.partial().strict(),
    quality: quality.partial().strict(),
    tool: z.enum(['evidently', 'nannyml']),
  })
  .partial()
  .strict();

/**
 * The settings of a comparison from a JSON or YAML file, over the shipped rule; without a file, the shipped rule.
 * Throws `ConfigInvalid` (exit 2) with the path of every error.
 */
export function readConfig(file: string | undefined): CompareSettings {
  const parsed = config.safeParse(file === undefined ? {} : (readDocument(file) ?? {}));
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => ({
      rule: 'config',
      message: `/${path.join('/')} ${message}`,
    }));
    const hint = 'Correct each of the places named; `tenure monitor compare --help` shows the form.';
    throw new CliError(exitCodes.usage, 'ConfigInvalid', `${file} is no configuration of a comparison.`, {
      reasons,
      hint,
    });
  }
  const asked = parsed.data;
  const settings = {
    columns: asked.columns ?? {},
    drift: { ...defaultMonitoring.drift, ...asked.drift },
    quality: { ...defaultMonitoring.quality, ...asked.quality },
    tool: asked.tool ?? null,
  };
  if (settings.drift.majorPsi >= settings.drift.minorPsi) return settings;
  const { minorPsi, majorPsi } = settings.drift;
  const message = `drift.majorPsi (${majorPsi}) is below drift.minorPsi (${minorPsi}).`;
  throw new CliError(exitCodes.usage, 'ConfigInvalid', message, { hint: 'Raise majorPsi or lower minorPsi.' });
}
