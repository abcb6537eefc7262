const mostCharacters = 400;

/**
 * What a runtime said, as people outside may read it: without paths and places in its source, stack traces, names of its
 * C++ functions, and characters that move a terminal's cursor. The text may hold names from a hostile model.
 */
export function plainRuntimeText(text: string): string {
  // A bound on the work, too: what comes back is far shorter.
  const cleaned = text
    .slice(0, 4000)
    // What follows is a stack trace.
    .replace(/-{3,}[^-]*(native )?stack trace[\s\S]*|\n\s*(at |\d+: 0x|#\d+ |Stacktrace)[\s\S]*/i, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    // A path, or a file of source code with the line and the function that follow it.
    .replace(/(?:[A-Za-z]:)?[\w.@~+-]*(?:[\\/]+[\w.@~+-]+){2,}[\\/]?(?::\d+)*/g, '…')
    .replace(/\b[\w.-]+\.(?:cc|cpp|cxx|h|hpp|cu|c|[cm]?[jt]s)(?::\d+)*\b/g, '…')
    .replace(
      /\b(?:onnxruntime|onnx|std|google|Eigen)::[\w:~<>*&, ]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?( const)?/g,
      '…',
    )
    .replace(/\b\w+\([^()]*(?:&|\*|const)[^()]*\)( const)?/g, '…')
    .replace(/\b0x[0-9a-f]{6,}\b/gi, '…')
    .replace(/(?:…[\s,:;.]*){2,}/g, '… ')
    .replace(/\s+/g, ' ')
    .trim();
  return cleaned.length > mostCharacters ? `${cleaned.slice(0, mostCharacters - 1)}…` : cleaned;
}
