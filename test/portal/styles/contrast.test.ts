import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(join(process.cwd(), 'portal', 'styles', 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

const coloursOf = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [String(found[1]), String(found[2])]));
const schemes = { light: coloursOf(light), dark: new Map([...coloursOf(light), ...coloursOf(dark)]) };

/** What is written on what. */
const pairs: readonly (readonly [text: string, ground: string])[] = [
  ...['surface', 'ground', 'raised', 'sunken'].flatMap((ground) =>
    ['text', 'muted'].map((text) => [text, ground] as const),
  ),
  ...['surface', 'ground'].map((ground) => ['accent', ground] as const),
  ['accent', 'accent-ground'],
  ['text', 'accent-ground'],
  ['accent-text', 'accent'],
  ...['good', 'waits', 'busy', 'bad', 'neutral'].map((tone) => [tone, `${tone}-ground`] as const),
  ...['good', 'waits', 'busy', 'bad', 'neutral'].map((tone) => ['text', `${tone}-ground`] as const),
  ['bad', 'surface'],
  ['surface', 'bad'],
];

describe.each(Object.entries(schemes))('in the %s scheme', (_name, colours) => {
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    const ratio = contrast(colours.get(text) ?? '', colours.get(ground) ?? '');
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
