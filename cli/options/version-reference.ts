import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

export interface VersionReference {
  readonly model: string;
  /** Undefined: the caller decides which (mostly the newest). */
  readonly version?: number;
}

/** Reads `flight-delay/1`, `flight-delay 1` or `flight-delay`. Throws `BadVersionReference` (exit 2). */
export function parseVersionReference(first: string, second?: string): VersionReference {
  const match = /^([a-z0-9-]{1,63})(?:\/([0-9]{1,9}))?$/.exec(first);
  const number = second ?? match?.[2];
  if (!match?.[1] || (number !== undefined && !/^[1-9][0-9]{0,8}$/.test(number)) || (second && match[2])) {
    throw new CliError(
      exitCodes.usage,
      'BadVersionReference',
      `"${[first, second].filter(Boolean).join(' ')}" names no version.`,
      {
        hint: 'Write the model and the number of the version: flight-delay/1, or flight-delay 1.',
      },
    );
  }
  return number === undefined ? { model: match[1] } : { model: match[1], version: Number(number) };
}

/** The same where the number must be given. */
export function requireVersionReference(first: string, second?: string): Required<VersionReference> {
  const { model, version } = parseVersionReference(first, second);
  if (version === undefined) {
    throw new CliError(exitCodes.usage, 'BadVersionReference', `Which version of ${model}?`, {
      hint: `Add its number: ${model}/1. \`tenure model show ${model}\` lists them.`,
    });
  }
  return { model, version };
}
