/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | null | undefined | false;
type Part = Value | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Tag of templates: what is put in is escaped unless it is markup itself; lists are joined, nothing stays nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = strings.map((fixed, index) => fixed + (index < parts.length ? render(parts[index]) : ''));
  return new Markup(texts.join(''));
}

const render = (part: Part): string => (Array.isArray(part) ? part.map(text).join('') : text(part as Value));

function text(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return String(value).replace(/[&<>"']/g, (char) => entities[char] as string);
}
