const most = 80;

/**
 * A short JSON form of a value that came from outside, for the reader of an error. It looks at no more of the value than it
 * shows, whatever its length and however deep it is nested.
 */
export function showValue(value: unknown): string {
  const text = shown(value, 4);
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}

function shown(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, most));
  if (value === undefined) return 'nothing';
  // Numbers as they are: JSON has none for NaN and the infinities.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? typeof value;
  const isList = Array.isArray(value);
  if (depth === 0) return isList ? '[...]' : '{...}';
  const parts: string[] = [];
  let length = 0;
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    const part = shown(member, depth - 1);
    parts.push(isList ? part : `${JSON.stringify(key.slice(0, most))}:${part}`);
    length += parts[parts.length - 1]?.length ?? 0;
    if (length > most) break;
  }
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
