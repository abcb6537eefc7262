import type { Client } from '../../../client/index.js';

const document = 'query Closed($key: String!) { model(key: $key) { windows(first: 1) { nodes { end } } } }';

interface Answer {
  readonly model: { readonly windows: { readonly nodes: readonly { readonly end: string }[] } } | null;
}

/** End of the model's newest closed window, milliseconds since 1970; null before the first. */
export async function closedUntil(client: Client, model: string): Promise<number | null> {
  const { model: found } = await client.query<Answer>(document, { key: model });
  const end = found?.windows.nodes[0]?.end;
  return end === undefined ? null : Date.parse(end);
}
