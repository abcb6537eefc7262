/** What must stand neither in an answer nor in a log, and what it is. */
const loud: readonly (readonly [RegExp, string])[] = [
  [/\bat (?:async )?[\w.<>[\] ]+ \((?:file:|node:|\/)[^)]*:\d+:\d+\)/, 'a stack trace'],
  [/\b(?:select .{1,200} from|insert into|update \w+ set|delete from) ["\w]/i, 'SQL'],
  [/(?<![\w:/.])\/(?:root|home|tmp|usr|var|opt|etc|srv)\/[\w.-]+/, 'an absolute path'],
  [/postgres(?:ql)?:\/\/|password=|-----BEGIN|whsec_[A-Za-z0-9+/]{8}/i, 'a secret'],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, 'a token'],
];

/** Names what a text gives away, with the place; an empty list when it keeps quiet. */
export function loudIn(text: string): string[] {
  return loud.flatMap(([pattern, what]) => {
    const found = pattern.exec(text);
    return found ? [`${what} (${found[0].slice(0, 80)})`] : [];
  });
}
