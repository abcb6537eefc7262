import { parseFailPoints } from './parse-fail-points.js';

/** Why this text is not a list of fail points; null when it is one. */
export function failPointFault(text: string): string | null {
  try {
    parseFailPoints(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
