import { describe, expect, it } from '@jest/globals';
import { findCircles } from './find-circles.js';
import { importsOf } from './imports-of.js';
import { sourceFiles } from './source-files.js';

/** Entities refer to each other through `Relation<>`, whose imports are for types only and leave nothing at run time. */
describe('circles', () => {
  it('no file imports itself by way of others', () => {
    const graph = new Map<string, string[]>();
    for (const file of sourceFiles()) {
      const targets = importsOf(file).filter((found) => found.ofTheHouse && !found.typesOnly);
      graph.set(
        file.path,
        targets.map((found) => found.target),
      );
    }
    expect(findCircles(graph)).toEqual([]);
  });

  it('finds a circle of three and of one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['d']],
    ]);
    expect(findCircles(graph)).toEqual(['a -> b -> c -> a', 'd -> d']);
  });
});
