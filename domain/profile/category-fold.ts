import type { ColumnFold, ColumnFolder } from './column-fold.js';
import type { ColumnLayout } from './column-layout.js';

type CategoryLayout = Extract<ColumnLayout, { kind: 'categorical' }>;

/** Counts columns of categories; what the layout does not list is counted last, as unseen. */
export function categoryFolder(layout: CategoryLayout): ColumnFolder {
  const places = new Map(layout.categories.map((category, place) => [category, place]));
  return () => categoryFold(layout, places);
}

function categoryFold(layout: CategoryLayout, places: ReadonlyMap<string, number>): ColumnFold {
  const unseen = layout.categories.length;
  const counts = new Float64Array(unseen + 1);
  let rows = 0;
  let nulls = 0;
  return {
    add: (values, from, to) => {
      if (!Array.isArray(values)) throw new TypeError(`column "${layout.name}" holds numbers, its layout categories`);
      rows += to - from;
      for (let row = from; row < to; row += 1) {
        const category = values[row] ?? null;
        if (category === null) {
          nulls += 1;
        } else {
          const place = places.get(category) ?? unseen;
          counts[place] = (counts[place] as number) + 1;
        }
      }
    },
    profile: () => ({
      name: layout.name,
      rows,
      nulls,
      nans: 0,
      infinite: 0,
      outOfRange: 0,
      unseen: counts[unseen] as number,
      counts: [...counts],
      moments: null,
    }),
  };
}
