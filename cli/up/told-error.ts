import { UpError } from './up-error.js';

const tellingLine = /^([A-Z][a-zA-Z]+): (.+)$/;

/**
 * What a process of ours told before it left: lines such as `PortTaken: port 4000 is taken` keep their code. Lines of its
 * log are shortened to what a person reads; `code` is for a process that named none.
 */
export function toldError(lines: readonly string[], code: string, exitCode: number): UpError {
  const told = lines.map((line) => tellingLine.exec(line)).filter((found) => found !== null);
  const [first] = told;
  if (!first) return new UpError(code, lines.map(shortened).join('\n'), exitCode);
  const [, own = code] = first;
  const sentences = told.filter(([, other]) => other === own).map(([, , sentence = '']) => sentence);
  return new UpError(own, sentences.join('\n'), exitCode);
}

/** A line of the JSON log as its message and its error's message. */
function shortened(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { readonly msg?: string; readonly err?: { readonly message?: string } };
    return [msg, err?.message].filter((part) => part !== undefined).join(': ');
  } catch {
    return line;
  }
}
