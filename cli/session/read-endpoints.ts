import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

export interface Endpoints {
  /** Base of the API, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly scoringUrl: string;
}

function writtenByUp(file: string): Partial<Endpoints> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  try {
    return JSON.parse(text) as Partial<Endpoints>;
  } catch {
    throw new CliError(exitCodes.configuration, 'EndpointsUnreadable', `${file} is not JSON.`, {
      hint: 'Start Tenure again (`npm start`): it writes the file anew.',
    });
  }
}

/**
 * Where the running Tenure is: TENURE_URL and TENURE_SCORING_URL, else what `tenure up` wrote to
 * `TENURE_HOME/endpoints.json`. Throws `NotRunning` (exit 69) when neither says.
 */
export function readEndpoints(env: Readonly<Record<string, string | undefined>>): Endpoints {
  const file = join(env['TENURE_HOME'] ?? '.tenure', 'endpoints.json');
  const written = writtenByUp(file);
  const url = env['TENURE_URL'] ?? written.url;
  const scoringUrl = env['TENURE_SCORING_URL'] ?? written.scoringUrl ?? '';
  if (!url) {
    throw new CliError(
      exitCodes.unavailable,
      'NotRunning',
      `No running Tenure is known here: ${file} does not exist.`,
      {
        hint: 'Start one with `npm start`, run this in the clone where it runs, or set TENURE_URL.',
      },
    );
  }
  return { url: url.replace(/\/$/, ''), scoringUrl: scoringUrl.replace(/\/$/, '') };
}
