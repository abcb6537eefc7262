/** What an endpoint exposes: values by series as Prometheus writes them, without the label of the process. */
export type Scraped = Readonly<Record<string, number>>;

/** Reads `/metrics` of a server. */
export async function scrape(url: string): Promise<Scraped> {
  const response = await fetch(`${url}/metrics`);
  if (!response.ok) throw new Error(`${url}/metrics answered ${response.status}`);
  return parseMetrics(await response.text());
}

/** Reads the text form; labels are sorted, so that a series has one name. */
export function parseMetrics(text: string): Scraped {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', labels = '', value = ''] = /^([^\s{]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const named = [...labels.matchAll(/[^,=]+="(?:[^"\\]|\\.)*"/g)].map(([label]) => label);
      const shown = named.filter((label) => !label.startsWith('process=')).sort();
      return [shown.length === 0 ? name : `${name}{${shown.join(',')}}`, Number(value)];
    }),
  );
}
