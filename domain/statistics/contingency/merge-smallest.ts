/** A queue of cells in ascending order of size that is taken from the front only. */
class Ascending<Cell> {
  private next = 0;
  constructor(readonly cells: Cell[]) {}

  get first(): Cell | undefined {
    return this.cells[this.next];
  }

  get length(): number {
    return this.cells.length - this.next;
  }

  take(): Cell {
    const cell = this.cells[this.next] as Cell;
    this.next += 1;
    return cell;
  }

  rest(): Cell[] {
    return this.cells.slice(this.next);
  }
}

/**
 * Merges the smallest cell into the next smallest while `isPoor` says so and there is more than one; answers the cells in
 * ascending order. What was merged comes after others of its size. Sums of the two smallest never fall, so two queues
 * keep all in order (van Leeuwen 1976): a hundred thousand categories cost no more than sorting them.
 *
 * @param isPoor told the smallest cell, how many there are, and what each step takes away and adds
 */
export function mergeSmallest<Cell>(
  cells: readonly Cell[],
  sizeOf: (cell: Cell) => number,
  merge: (a: Cell, b: Cell) => Cell,
  isPoor: (smallest: Cell, count: number) => boolean,
  onMerge: (a: Cell, b: Cell, merged: Cell) => void = () => undefined,
): Cell[] {
  const single = new Ascending([...cells].sort((a, b) => sizeOf(a) - sizeOf(b)));
  const merged = new Ascending<Cell>([]);
  const isSingleNext = (): boolean =>
    merged.first === undefined || (single.first !== undefined && sizeOf(single.first) <= sizeOf(merged.first));
  const take = (): Cell => (isSingleNext() ? single : merged).take();
  const smallest = (): Cell => (isSingleNext() ? single : merged).first as Cell;
  while (single.length + merged.length > 1 && isPoor(smallest(), single.length + merged.length)) {
    const [a, b] = [take(), take()];
    const sum = merge(a, b);
    onMerge(a, b, sum);
    merged.cells.push(sum);
  }
  return [...single.rest(), ...merged.rest()].sort((a, b) => sizeOf(a) - sizeOf(b));
}
