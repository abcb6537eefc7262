/** A request body for a tiny model, with parts replaced. */
export function tinyRequest(changes: { readonly id?: string; readonly x?: object; readonly n?: object } = {}): object {
  return {
    ...(changes.id === undefined ? {} : { id: changes.id }),
    inputs: [
      { name: 'x', datatype: 'FP32', shape: [1, 1], data: [0.5], ...changes.x },
      { name: 'n', datatype: 'INT64', shape: [1, 1], data: [0], ...changes.n },
    ],
  };
}
